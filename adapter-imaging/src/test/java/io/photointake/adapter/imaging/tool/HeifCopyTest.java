package io.photointake.adapter.imaging.tool;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.adapter.imaging.sample.Bytes;
import io.photointake.adapter.imaging.sample.HeifFile;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HeifCopyTest {
    private static byte[] file(int... references) {
        byte[] items = Bytes.bigEndian()
                .u32(0)
                .u16(2)
                .bytes(item(1, "hvc1"))
                .bytes(item(2, "hvc1"))
                .done();
        byte[] auxiliary = HeifFile.box(
                "auxl",
                Bytes.bigEndian().u16(2, references.length).u16(references).done());
        byte[] colours = HeifFile.box(
                "colr", Bytes.bigEndian().text("nclx").u16(1, 13, 6).u8(0).done());
        byte[] properties = HeifFile.box("iprp", HeifFile.box("ipco", colours));
        byte[] meta = Bytes.bigEndian()
                .u32(0)
                .bytes(HeifFile.box("iinf", items))
                .bytes(properties)
                .bytes(HeifFile.box(
                        "iref", Bytes.bigEndian().u32(0).bytes(auxiliary).done()))
                .done();
        return Bytes.bigEndian()
                .bytes(HeifFile.box(
                        "ftyp", Bytes.bigEndian().text("heic").u32(0).done()))
                .bytes(HeifFile.box("meta", meta))
                .bytes(HeifFile.box("mdat", new byte[100]))
                .done();
    }

    private static byte[] item(int number, String type) {
        return HeifFile.box(
                "infe",
                Bytes.bigEndian()
                        .u32(0x02000000L)
                        .u16(number, 0)
                        .text(type)
                        .u8(0)
                        .done());
    }

    private static String latin1(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    @Test
    void hidesAnAuxiliaryPictureThatBelongsToSeveral() {
        byte[] copy = file(1, 3);
        HeifCopy.prepare(copy, false);
        String text = latin1(copy);
        assertEquals(-1, text.indexOf("auxl"));
        int first = text.indexOf("infe");
        assertEquals(0, copy[first + 7]);
        assertEquals(1, copy[text.indexOf("infe", first + 1) + 7]);
        assertEquals(file(1, 3).length, copy.length);
    }

    @Test
    void leavesTheUsualAuxiliaryPictureAsItIs() {
        byte[] copy = file(1);
        HeifCopy.prepare(copy, false);
        assertArrayEquals(file(1), copy);
    }

    @Test
    void saysFullRangeOfGrey() {
        byte[] copy = file(1);
        HeifCopy.prepare(copy, true);
        assertEquals((byte) 0x80, copy[latin1(copy).indexOf("nclx") + 10]);
    }

    @Test
    void survivesAnyDamage() {
        Random random = new Random(11);
        byte[] whole = file(1, 3);
        for (int i = 0; i < 20_000; i++) {
            byte[] damaged = Arrays.copyOf(whole, i % 3 == 0 ? random.nextInt(whole.length) : whole.length);
            for (int j = 0; j < 3 && damaged.length > 0; j++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            HeifCopy.prepare(damaged, true);
        }
    }
}
