package io.photointake.adapter.imaging.sample;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Pictures with some content, and files that ImageIO makes of them. */
public final class Pictures {
    private Pictures() {}

    public static BufferedImage colourful(int width, int height, int type) {
        BufferedImage picture = new BufferedImage(width, height, type);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, 0xFF000000 | (x * 37 % 256 * 0x10000) | (y * 53 % 256 * 0x100) | (x * y % 256));
            }
        }
        return picture;
    }

    /** A 61 x 43 picture as a file of a format that ImageIO writes. */
    public static byte[] file(String format, int type) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(colourful(61, 43, type), format, target)) {
                throw new IllegalArgumentException("no writer of " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toByteArray();
    }
}
