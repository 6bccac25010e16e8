package io.photointake.adapter.imaging.bytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.photointake.adapter.imaging.sample.BytesChannel;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ByteViewTest {
    private static ByteView counting(int bytes) throws IOException {
        byte[] content = new byte[bytes];
        for (int i = 0; i < bytes; i++) {
            content[i] = (byte) (i % 251);
        }
        return ByteView.of(new BytesChannel(content));
    }

    @Test
    void readsNumbersInBothByteOrders() throws IOException {
        ByteView view = counting(20);
        assertEquals(0x01020304, view.u32(1));
        assertEquals(0x04030201, view.littleEndian().u32(1));
        assertEquals(0x010203, view.u24(1));
        assertEquals(0x030201, view.littleEndian().u24(1));
        assertEquals(0x0102030405060708L, view.s64(1));
        assertEquals(0x0807060504030201L, view.littleEndian().s64(1));
    }

    @Test
    void readsTheSameWhateverTheWindowHolds() throws IOException {
        ByteView view = counting(500_000);
        for (int at = 0; at < 499_999; at += 1777) {
            assertEquals(at % 251, view.u8(at));
            assertEquals((499_999 - at) % 251, view.u8(499_999 - at));
        }
        for (int at = 0; at < 500_000; at++) {
            assertEquals(at % 251, view.u8(at));
        }
        byte[] copy = view.bytes(100_001, 200_000);
        assertEquals(100_001 % 251, copy[0] & 0xFF);
        assertEquals(300_000 % 251, copy[199_999] & 0xFF);
    }

    @Test
    void findsAByteFarAway() throws IOException {
        byte[] content = new byte[300_000];
        content[299_998] = 7;
        ByteView view = ByteView.of(new BytesChannel(content));
        assertEquals(299_998, view.indexOf(7, 0));
        assertEquals(299_998, view.indexOf(7, 299_998));
        assertEquals(-1, view.indexOf(7, 299_999));
        assertEquals(-1, view.slice(0, 299_998).indexOf(7, 0));
        assertEquals(299_898, view.from(100).indexOf(7, 0));
    }

    @Test
    void refusesEveryReadOutsideTheView() throws IOException {
        ByteView view = counting(100).slice(10, 20);
        assertThrows(BrokenImageException.class, () -> view.u8(20));
        assertThrows(BrokenImageException.class, () -> view.u8(-1));
        assertThrows(BrokenImageException.class, () -> view.u16(19));
        assertThrows(BrokenImageException.class, () -> view.u32(Long.MAX_VALUE));
        assertThrows(BrokenImageException.class, () -> view.slice(5, Long.MAX_VALUE));
        assertThrows(BrokenImageException.class, () -> view.slice(5, -1));
        assertThrows(BrokenImageException.class, () -> view.from(21));
        assertThrows(BrokenImageException.class, () -> view.bytes(0, 21));
        assertFalse(view.matches(19, "AB"));
    }

    @Test
    void clipsToWhatThereIs() throws IOException {
        ByteView view = counting(100);
        assertEquals(10, view.clip(90, 1000).length());
        assertEquals(0, view.clip(1000, 1000).length());
        assertEquals(0, view.clip(5, -1).length());
        byte[] target = new byte[8];
        assertEquals(3, view.read(97, target));
        assertEquals(0, view.read(100, target));
        assertArrayEquals(new byte[] {97, 98, 99, 0, 0, 0, 0, 0}, Arrays.copyOf(target, 8));
    }

    @Test
    void givesNoArrayOfAnySizeThatAFileAsksFor() throws IOException {
        ByteView view = ByteView.of(new BytesChannel(new byte[9 << 20]));
        assertThrows(BrokenImageException.class, () -> view.bytes(0, 9 << 20));
    }
}
