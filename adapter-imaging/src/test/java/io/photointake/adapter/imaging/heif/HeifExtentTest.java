package io.photointake.adapter.imaging.heif;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.IsoBox;
import io.photointake.adapter.imaging.sample.Bytes;
import io.photointake.adapter.imaging.sample.BytesChannel;
import io.photointake.domain.image.ImageDefect.Kind;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeifExtentTest {
    private static List<HeifExtent> extents(Bytes box) throws IOException {
        return HeifExtent.of(new IsoBox("iloc", ByteView.of(new BytesChannel(box.done()))));
    }

    @Test
    void addsAnItemsBaseToItsPieces() throws IOException {
        Bytes box = Bytes.bigEndian().u32(0).u8(0x44, 0x40).u16(1);
        box.u16(7, 0).u32(1000).u16(2).u32(10, 5, 20, 6);
        assertEquals(List.of(new HeifExtent(7, 1010, 5), new HeifExtent(7, 1020, 6)), extents(box));
    }

    @Test
    void leavesPiecesInsideTheDescriptionOut() throws IOException {
        Bytes box = Bytes.bigEndian().u8(1, 0, 0, 0).u8(0x44, 0x00).u16(1);
        box.u16(7, 1, 0).u16(1).u32(10, 5);
        assertEquals(List.of(), extents(box));
    }

    /** Pieces of no bytes at all: a small box could otherwise ask for billions. */
    @Test
    void givesUpOnEndlessPieces() {
        Bytes box = Bytes.bigEndian().u8(1, 0, 0, 0).u8(0, 0).u16(60_000);
        for (int i = 0; i < 60_000; i++) {
            box.u16(i, 1, 0).u16(65535);
        }
        BrokenImageException broken = assertThrows(BrokenImageException.class, () -> extents(box));
        assertEquals(Kind.DAMAGED, broken.defect().kind());
    }
}
