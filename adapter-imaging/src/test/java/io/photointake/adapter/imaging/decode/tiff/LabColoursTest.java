package io.photointake.adapter.imaging.decode.tiff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.adapter.imaging.sample.Bytes;
import io.photointake.adapter.imaging.sample.TiffFile;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class LabColoursTest {
    private static final int CIE = 8;
    private static final int ICC = 9;

    /** White, black, middle grey and the primaries of sRGB, adapted to D50. */
    private static final double[][] LAB = {
        {100, 0, 0}, {0, 0, 0}, {53.59, 0, 0}, {54.29, 80.81, 69.89}, {87.82, -79.29, 80.99}, {29.57, 68.30, -112.03}
    };

    private static final int[][] RGB = {
        {255, 255, 255}, {0, 0, 0}, {128, 128, 128}, {255, 0, 0}, {0, 255, 0}, {0, 0, 255}
    };

    @Test
    void makesSrgbOfSignedLab() throws IOException {
        Bytes eight = Bytes.littleEndian();
        Bytes sixteen = Bytes.littleEndian();
        for (double[] lab : LAB) {
            eight.u8(round(lab[0] * 2.55), round(lab[1]) & 0xFF, round(lab[2]) & 0xFF);
            sixteen.u16(round(lab[0] * 655.35), round(lab[1] * 256) & 0xFFFF, round(lab[2] * 256) & 0xFFFF);
        }
        assertColours(decoded(CIE, 8, eight.done()));
        assertColours(decoded(CIE, 16, sixteen.done()));
    }

    @Test
    void makesSrgbOfLabWithAnOffset() throws IOException {
        Bytes eight = Bytes.littleEndian();
        Bytes sixteen = Bytes.littleEndian();
        for (double[] lab : LAB) {
            eight.u8(round(lab[0] * 2.55), round(lab[1]) + 128, round(lab[2]) + 128);
            sixteen.u16(round(lab[0] * 652.8), round((lab[1] + 128) * 256), round((lab[2] + 128) * 256));
        }
        assertColours(decoded(ICC, 8, eight.done()));
        assertColours(decoded(ICC, 16, sixteen.done()));
    }

    /** White and greys to the bit, colours as near as whole units of a and b allow. */
    private static void assertColours(int[] samples) {
        for (int i = 0; i < RGB.length; i++) {
            for (int band = 0; band < 3; band++) {
                assertEquals(RGB[i][band], samples[3 * i + band], i < 3 ? 0 : 12, i + " " + band);
            }
        }
    }

    private static int[] decoded(int photometric, int bits, byte[] data) throws IOException {
        return DecodedTiff.samples(TiffFile.grey(LAB.length, 1)
                .shorts(258, bits, bits, bits)
                .shorts(262, photometric)
                .shorts(277, 3)
                .longs(279, data.length)
                .pixels(data)
                .done());
    }

    private static int round(double value) {
        return (int) Math.round(value);
    }
}
