package io.photointake.application.port;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Real image files made by the tests themselves. Their four quadrants have colours of their own, by which a test sees
 * which way up a picture is: red and green above, blue and yellow below.
 */
public final class TestImages {
    public static final Color TOP_LEFT = Color.RED;
    public static final Color TOP_RIGHT = Color.GREEN;
    public static final Color BOTTOM_LEFT = Color.BLUE;
    public static final Color BOTTOM_RIGHT = Color.YELLOW;

    private TestImages() {}

    public static byte[] jpeg(int width, int height) {
        return encoded(quadrants(width, height), "jpeg");
    }

    public static byte[] progressiveJpeg(int width, int height) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(quadrants(width, height), null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    public static byte[] png(int width, int height) {
        return encoded(quadrants(width, height), "png");
    }

    /** Like {@link #png}, its right half transparent. */
    public static byte[] halfTransparentPng(int width, int height) {
        return encoded(halfTransparent(width, height), "png");
    }

    public static byte[] gif(int width, int height) {
        return encoded(quadrants(width, height), "gif");
    }

    public static byte[] bmp(int width, int height) {
        return encoded(quadrants(width, height), "bmp");
    }

    public static byte[] tiff(int width, int height) {
        return encoded(quadrants(width, height), "tiff");
    }

    /** An opaque image of four coloured quadrants. */
    public static BufferedImage quadrants(int width, int height) {
        return painted(width, height, BufferedImage.TYPE_INT_RGB);
    }

    /** Such an image, its right half transparent. */
    public static BufferedImage halfTransparent(int width, int height) {
        BufferedImage image = painted(width, height, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < height; y++) {
            for (int x = width / 2; x < width; x++) {
                image.setRGB(x, y, 0);
            }
        }
        return image;
    }

    /** The image as a file of the format with this name of ImageIO's. */
    public static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException("cannot write " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    public static BufferedImage decoded(byte[] file) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
            if (image == null) {
                throw new IllegalArgumentException("no image");
            }
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage painted(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        int middleX = width / 2;
        int middleY = height / 2;
        fill(graphics, TOP_LEFT, 0, 0, middleX, middleY);
        fill(graphics, TOP_RIGHT, middleX, 0, width, middleY);
        fill(graphics, BOTTOM_LEFT, 0, middleY, middleX, height);
        fill(graphics, BOTTOM_RIGHT, middleX, middleY, width, height);
        graphics.dispose();
        return image;
    }

    private static void fill(Graphics2D graphics, Color colour, int left, int top, int right, int bottom) {
        graphics.setColor(colour);
        graphics.fillRect(left, top, right - left, bottom - top);
    }
}
