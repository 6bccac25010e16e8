package io.photointake.adapter.imaging.jpeg;

import io.photointake.adapter.imaging.sample.Bytes;
import io.photointake.adapter.imaging.sample.JpegFile;
import java.io.ByteArrayOutputStream;

/**
 * JPEGs written bit by bit. Of the differences between first coefficients 00 is none, 01 one of a bit, 10 one of twelve
 * bits; of the other coefficients 00 ends the block, 01 is sixteen zeros, 100 fifteen zeros and a value of one bit, 101
 * fourteen zeros and such a value.
 */
final class CraftedJpeg {
    private final JpegFile file = JpegFile.starting()
            .segment(0xDB, Bytes.bigEndian().u8(0).zeros(63).u8(1).done())
            .segment(
                    0xC4,
                    Bytes.bigEndian().u8(0x00, 0, 3).zeros(14).u8(0, 1, 12).done())
            .segment(
                    0xC4,
                    Bytes.bigEndian()
                            .u8(0x10, 0, 2, 2)
                            .zeros(13)
                            .u8(0x00, 0xF0, 0xF1, 0xE1)
                            .done());

    /** A grey picture whose blocks stand side by side. */
    static CraftedJpeg blocks(int count) {
        CraftedJpeg crafted = new CraftedJpeg();
        crafted.file.frame(0xC0, 8 * count, 8, 1);
        return crafted;
    }

    CraftedJpeg restartInterval(int blocks) {
        file.segment(0xDD, Bytes.bigEndian().u16(blocks).done());
        return this;
    }

    /** The scan, with data. */
    CraftedJpeg scan(String bits) {
        file.scan(0, 63, 0, 0, 0, 1);
        return data(bits);
    }

    CraftedJpeg data(String bits) {
        file.raw(packed(bits));
        return this;
    }

    CraftedJpeg raw(int... bytes) {
        file.raw(bytes);
        return this;
    }

    byte[] done() {
        return file.done();
    }

    byte[] withoutEnd() {
        return file.withoutEnd();
    }

    /** Bits with a zero stuffed behind each 0xFF; the last byte is filled up with ones. */
    static int[] packed(String bits) {
        String dense = bits.replace(" ", "");
        String filled = dense + "1".repeat((8 - dense.length() % 8) % 8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int at = 0; at < filled.length(); at += 8) {
            int value = Integer.parseInt(filled.substring(at, at + 8), 2);
            bytes.write(value);
            if (value == 0xFF) {
                bytes.write(0);
            }
        }
        byte[] packed = bytes.toByteArray();
        int[] result = new int[packed.length];
        for (int i = 0; i < packed.length; i++) {
            result[i] = packed[i] & 0xFF;
        }
        return result;
    }
}
