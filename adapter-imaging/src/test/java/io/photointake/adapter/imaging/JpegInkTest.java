package io.photointake.adapter.imaging;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.imaging.sample.Bytes;
import io.photointake.application.port.TestMetadata;
import java.awt.Color;
import java.awt.image.BufferedImage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JPEGs of four components, whatever says so; the colours expected are those of libvips with its own profile. */
class JpegInkTest {
    private static final Color RED = new Color(232, 31, 42);
    private static final int NO_MARKER = -1;

    /** Red, then no ink. */
    private static byte[] file(int width) {
        return JpegSamples.plainCmyk(
                width, 60, (x, y) -> x < width / 2 ? new int[] {0, 255, 255, 0} : new int[] {0, 0, 0, 0});
    }

    private static byte[] marked(byte[] file, int transform, boolean jfif) {
        byte[] marked = file;
        if (transform != NO_MARKER) {
            byte[] body = Bytes.bigEndian()
                    .u8(0xFF, 0xEE)
                    .u16(14)
                    .text("Adobe")
                    .u16(100, 0, 0)
                    .u8(transform)
                    .done();
            marked = TestMetadata.inserted(marked, 2, body);
        }
        if (jfif) {
            byte[] body = Bytes.bigEndian()
                    .u8(0xFF, 0xE0)
                    .u16(16)
                    .text("JFIF\0")
                    .u8(1, 1, 0)
                    .u16(1, 1)
                    .u8(0, 0)
                    .done();
            marked = TestMetadata.inserted(marked, 2, body);
        }
        return marked;
    }

    private static byte[] withComponents(byte[] file, int... ids) {
        byte[] renamed = file.clone();
        int frame = segment(file, 0xC0);
        int scan = segment(file, 0xDA);
        for (int i = 0; i < ids.length; i++) {
            renamed[frame + 10 + 3 * i] = (byte) ids[i];
            renamed[scan + 5 + 2 * i] = (byte) ids[i];
        }
        return renamed;
    }

    private static int segment(byte[] file, int marker) {
        int at = 2;
        while ((file[at + 1] & 0xFF) != marker) {
            at += 2 + ((file[at + 2] & 0xFF) << 8 | (file[at + 3] & 0xFF));
        }
        return at;
    }

    @ParameterizedTest
    @CsvSource({"100, -1", "100, 0", "1600, -1", "1600, 0", "4100, -1", "4100, 0"})
    void takes255ForNoInkWithAndWithoutAdobesMarker(int width, int transform) {
        try (Standards standards = Standards.natively()) {
            for (boolean jfif : new boolean[] {false, true}) {
                for (int[] ids : new int[][] {{1, 2, 3, 4}, {'C', 'M', 'Y', 'K'}, {0, 1, 2, 3}, {9, 200, 77, 0}}) {
                    byte[] file = withComponents(marked(file(width), transform, jfif), ids);
                    BufferedImage shown = standards.of(file).orElseThrow();
                    assertTrue(Standards.shows(RED, shown, 0.2, 0.5));
                    assertTrue(Standards.shows(Color.WHITE, shown, 0.8, 0.5));
                }
            }
        }
    }

    /** The same samples mean (0, 97, 59) and (174, 37, 122) as luminance, chrominance and black. */
    @ParameterizedTest
    @CsvSource({"100, 1", "100, 2", "1600, 1", "1600, 2", "4100, 2"})
    void takesAnyOtherTransformForYcck(int width, int transform) {
        try (Standards standards = Standards.natively()) {
            for (boolean jfif : new boolean[] {false, true}) {
                BufferedImage shown =
                        standards.of(marked(file(width), transform, jfif)).orElseThrow();
                assertTrue(Standards.shows(new Color(174, 37, 122), shown, 0.2, 0.5));
                assertTrue(Standards.shows(new Color(0, 97, 59), shown, 0.8, 0.5));
            }
        }
    }
}
