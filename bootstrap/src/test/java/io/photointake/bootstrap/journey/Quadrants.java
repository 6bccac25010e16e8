package io.photointake.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.port.TestImages;
import java.awt.Color;
import java.awt.image.BufferedImage;

/** Sees which way up a picture of the tests is. */
final class Quadrants {
    private static final int TOLERANCE = 40;

    private Quadrants() {}

    static void assertUpright(byte[] picture) {
        assertColours(
                picture, TestImages.TOP_LEFT, TestImages.TOP_RIGHT, TestImages.BOTTOM_LEFT, TestImages.BOTTOM_RIGHT);
    }

    /** As orientation 6 wants it: what is stored at the left below is seen at the left above. */
    static void assertTurnedClockwise(byte[] picture) {
        assertColours(
                picture, TestImages.BOTTOM_LEFT, TestImages.TOP_LEFT, TestImages.BOTTOM_RIGHT, TestImages.TOP_RIGHT);
    }

    /** The colours from the left above to the right below, line by line. */
    private static void assertColours(byte[] picture, Color... expected) {
        BufferedImage image = TestImages.decoded(picture);
        for (int quadrant = 0; quadrant < expected.length; quadrant++) {
            int x = image.getWidth() * (1 + 2 * (quadrant % 2)) / 4;
            int y = image.getHeight() * (1 + 2 * (quadrant / 2)) / 4;
            assertColour(expected[quadrant], image, x, y);
        }
    }

    private static void assertColour(Color expected, BufferedImage image, int x, int y) {
        Color seen = new Color(image.getRGB(x, y));
        assertTrue(
                Math.abs(expected.getRed() - seen.getRed()) < TOLERANCE
                        && Math.abs(expected.getGreen() - seen.getGreen()) < TOLERANCE
                        && Math.abs(expected.getBlue() - seen.getBlue()) < TOLERANCE,
                () -> "%s instead of %s at %d, %d".formatted(seen, expected, x, y));
    }
}
