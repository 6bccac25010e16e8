package io.photointake.benchmark;

import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/**
 * A picture that compresses about as badly as photos do: slow gradients, edges and noise. The same size and type give
 * the same pixels every time.
 */
final class SyntheticPhoto {
    private static final int NOISE = 24;
    private static final int EDGE = 97;

    private SyntheticPhoto() {}

    /** @param type one of {@link BufferedImage}'s, with or without alpha */
    static BufferedImage of(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        SplittableRandom random = new SplittableRandom(width);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int edge = ((x / EDGE) ^ (y / EDGE)) % 3 * 40;
                int red = level(100 + edge + 60 * Math.sin(x / 211.0), random);
                int green = level(90 + edge + 60 * Math.sin(y / 173.0), random);
                int blue = level(80 + 90 * Math.sin((x + y) / 307.0), random);
                row[x] = alpha(x, width) << 24 | red << 16 | green << 8 | blue;
            }
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        return image;
    }

    private static int level(double value, SplittableRandom random) {
        return Math.max(0, Math.min(255, (int) value + random.nextInt(NOISE)));
    }

    /** Counts only where the image has alpha: clear at the left, opaque from the middle on. */
    private static int alpha(int x, int width) {
        return Math.min(255, x * 510 / width);
    }
}
