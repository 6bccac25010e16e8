package io.photointake.adapter.imaging.sample;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/** How differently two pictures in sRGB look: CIE 1976 delta E, of which 2.3 can just be seen. */
public final class ColourDifference {
    private ColourDifference() {}

    /** The mean over all pixels. */
    public static double mean(BufferedImage one, BufferedImage other) {
        if (one.getWidth() != other.getWidth() || one.getHeight() != other.getHeight()) {
            throw new AssertionError("pictures of different size");
        }
        double sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                double[] first = lab(one.getRaster(), x, y);
                double[] second = lab(other.getRaster(), x, y);
                sum += Math.hypot(Math.hypot(first[0] - second[0], first[1] - second[1]), first[2] - second[2]);
            }
        }
        return sum / one.getWidth() / one.getHeight();
    }

    /** By samples, since the JDK takes grey samples for linear light. */
    private static double[] lab(Raster raster, int x, int y) {
        boolean grey = raster.getNumBands() < 3;
        double r = linear(raster.getSample(x, y, 0));
        double g = grey ? r : linear(raster.getSample(x, y, 1));
        double b = grey ? r : linear(raster.getSample(x, y, 2));
        double fx = root((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
        double fy = root(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
        double fz = root((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
        return new double[] {116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)};
    }

    private static double linear(int sample) {
        double encoded = sample / 255.0;
        return encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4);
    }

    private static double root(double ratio) {
        return ratio > 216 / 24389.0 ? Math.cbrt(ratio) : (24389 / 27.0 * ratio + 16) / 116;
    }
}
