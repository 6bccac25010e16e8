package io.photointake.adapter.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.imaging.sample.TiffFile;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** TIFFs of ink, colours and grey with further samples, one of which may be opacity. */
class TiffInkTest {
    private static final int WIDTH = 1300;
    private static final int HEIGHT = 40;
    private static final int OPACITY = 128;
    private static final Color RED_INK = new Color(232, 31, 42);

    /** Whatever the order of planes is: extra samples of kinds 0 (nothing known), 1 (multiplied), 2 (not multiplied). */
    private static byte[] file(int photometric, int[] colour, boolean planar, int... extras) {
        int samples = colour.length + extras.length;
        int[] pixel = Arrays.copyOf(colour, samples);
        for (int i = 0; i < extras.length; i++) {
            pixel[colour.length + i] = extras[i] == 0 ? 77 : OPACITY;
            for (int c = 0; c < colour.length && extras[i] == 1; c++) {
                pixel[c] = colour[c] * OPACITY / 255;
            }
        }
        byte[] data = new byte[WIDTH * HEIGHT * samples];
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (planar ? pixel[i / (WIDTH * HEIGHT)] : pixel[i % samples]);
        }
        int[] bits = new int[samples];
        Arrays.fill(bits, 8);
        TiffFile file = TiffFile.grey(WIDTH, HEIGHT)
                .shorts(258, bits)
                .shorts(262, photometric)
                .shorts(277, samples)
                .shorts(284, planar ? 2 : 1)
                .pixels(data);
        long[] places = new long[planar ? samples : 1];
        long[] lengths = new long[places.length];
        Arrays.fill(lengths, data.length / places.length);
        Arrays.setAll(places, i -> 8 + i * lengths[0]);
        file.longs(273, places).longs(279, lengths);
        return (extras.length > 0 ? file.shorts(338, extras) : file).done();
    }

    private static void check(byte[] file, Color colour, boolean transparent) {
        try (Standards standards = Standards.natively()) {
            BufferedImage shown = standards.of(file).orElseThrow();
            assertTrue(Standards.shows(colour, shown, 0.4, 0.5), () -> new Color(shown.getRGB(400, 15)).toString());
            assertEquals(transparent, shown.getColorModel().hasAlpha());
            assertEquals(transparent ? OPACITY : 255, shown.getRGB(400, 15) >>> 24, 1.0);
        }
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void showsOpacityBesideInk(boolean planar) {
        int[] red = {0, 255, 255, 0};
        check(file(5, red, planar, 2), RED_INK, true);
        check(file(5, red, planar, 1), RED_INK, true);
        check(file(5, red, planar, 0, 2), RED_INK, true);
        check(file(5, red, planar, 2, 0), RED_INK, true);
        check(file(5, red, planar, 0), RED_INK, false);
        check(file(5, red, planar, 0, 0), RED_INK, false);
        check(file(5, red, planar), RED_INK, false);
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void showsOpacityBesideColoursAndGrey(boolean planar) {
        int[] orange = {250, 130, 20};
        Color shown = new Color(250, 130, 20);
        check(file(2, orange, planar, 2), shown, true);
        check(file(2, orange, planar, 1), shown, true);
        check(file(2, orange, planar, 0), shown, false);
        check(file(2, orange, planar, 0, 2), shown, true);
        Color grey = new Color(200, 200, 200);
        check(file(1, new int[] {200}, planar, 2), grey, true);
        check(file(1, new int[] {200}, planar, 1), grey, true);
        check(file(1, new int[] {200}, planar, 0), grey, false);
    }
}
