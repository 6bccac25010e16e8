package io.photointake.adapter.imaging.decode.tiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.sample.Bytes;
import io.photointake.adapter.imaging.sample.TiffFile;
import io.photointake.domain.image.ImageDefect.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private static final int BITS = 258;
    private static final int COMPRESSION = 259;
    private static final int BYTE_COUNTS = 279;
    private static final int PREDICTOR = 317;
    private static final int SAMPLE_FORMAT = 339;

    @Test
    void spreadsSignedNumbersFromTheLowestToTheHighest() throws IOException {
        byte[] small = {-128, -64, 0, 64, 127};
        assertArrayEquals(new int[] {0, 64, 128, 192, 255}, decoded(8, 2, 5, small));
        byte[] middle =
                Bytes.littleEndian().u16(0x8000, 0xC000, 0, 0x4000, 0x7FFF).done();
        assertArrayEquals(new int[] {0, 64, 128, 191, 255}, decoded(16, 2, 5, middle));
        byte[] large = Bytes.littleEndian().u32(0x80000000L, 0, 0x7FFFFFFF).done();
        assertArrayEquals(new int[] {0, 128, 255}, decoded(32, 2, 3, large));
    }

    @Test
    void takesFractionsFromBlackAtZeroToWhiteAtOne() throws IOException {
        float[] values = {-1, 0, 0.25f, 0.5f, 1, 7, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY};
        Bytes floats = Bytes.littleEndian();
        Bytes doubles = Bytes.littleEndian();
        for (float value : values) {
            floats.u32(Float.floatToRawIntBits(value) & 0xFFFFFFFFL);
            long bits = Double.doubleToRawLongBits(value);
            doubles.u32(bits & 0xFFFFFFFFL, bits >>> 32);
        }
        int[] levels = {0, 0, 64, 128, 255, 255, 0, 255, 0};
        assertArrayEquals(levels, decoded(32, 3, values.length, floats.done()));
        assertArrayEquals(levels, decoded(64, 3, values.length, doubles.done()));
    }

    @Test
    void takesFractionsOfSixteenBits() throws IOException {
        byte[] halves = Bytes.littleEndian()
                .u16(0xBC00, 0, 0x3400, 0x3800, 0x3C00, 0x4700, 0x7E00, 0x7C00, 0x03FF)
                .done();
        assertArrayEquals(new int[] {0, 0, 64, 128, 255, 255, 0, 255, 0}, decoded(16, 3, 9, halves));
    }

    @Test
    void takesBackDifferencesOfFractions() throws IOException {
        float[] values = {0, 0.25f, 0.5f, 1};
        byte[] apart = new byte[16];
        for (int i = 0; i < values.length; i++) {
            int bits = Float.floatToRawIntBits(values[i]);
            for (int b = 0; b < 4; b++) {
                apart[b * values.length + i] = (byte) (bits >> (24 - 8 * b));
            }
        }
        for (int i = apart.length - 1; i > 0; i--) {
            apart[i] -= apart[i - 1];
        }
        byte[] deflated = deflated(apart);
        byte[] file = file(32, 3, values.length, deflated)
                .shorts(COMPRESSION, 8)
                .shorts(PREDICTOR, 3)
                .done();
        assertArrayEquals(new int[] {0, 64, 128, 255}, DecodedTiff.samples(file));
    }

    @Test
    void refusesNumbersThatOnlyScientificProgramsShow() {
        for (int[] bitsAndFormat : new int[][] {{64, 2}, {24, 3}, {32, 5}, {32, 6}}) {
            byte[] file =
                    file(bitsAndFormat[0], bitsAndFormat[1], 1, new byte[8]).done();
            BrokenImageException refusal = assertThrows(BrokenImageException.class, () -> DecodedTiff.samples(file));
            assertEquals(Kind.UNSUPPORTED, refusal.defect().kind());
        }
    }

    private static int[] decoded(int bits, int format, int width, byte[] data) throws IOException {
        return DecodedTiff.samples(file(bits, format, width, data).done());
    }

    private static TiffFile file(int bits, int format, int width, byte[] data) {
        return TiffFile.grey(width, 1)
                .shorts(BITS, bits)
                .shorts(SAMPLE_FORMAT, format)
                .longs(BYTE_COUNTS, data.length)
                .pixels(data);
    }

    private static byte[] deflated(byte[] data) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(file)) {
            deflater.write(data);
        }
        return file.toByteArray();
    }
}
