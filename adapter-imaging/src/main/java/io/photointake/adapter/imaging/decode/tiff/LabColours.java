package io.photointake.adapter.imaging.decode.tiff;

/**
 * From CIE L*a*b* to sRGB, clipped to what sRGB can show. Lab in TIFF counts from the white of D50 (Adobe's technical notes
 * on TIFF, and ICC); by the transform of Bradford, on which sRGB's own profile is built, it becomes the white of sRGB.
 */
final class LabColours {
    /** L* of a sample of 255. */
    private static final double MOST_LIGHTNESS = 100;

    /** Of a and b, half the range of a byte. */
    private static final int NEUTRAL = 128;

    /** The CIE's bound of the linear part, and its slope. */
    private static final double LINEAR_BELOW = 6.0 / 29;

    private static final double SLOPE = 3 * LINEAR_BELOW * LINEAR_BELOW;

    /** D50 as ICC.1:2022, 7.2.16, has it. */
    private static final double WHITE_X = 0.9642;

    private static final double WHITE_Z = 0.8249;

    /** From XYZ under D50 to linear sRGB, the inverse of the colorants in the sRGB profile. */
    private static final double[][] TO_LINEAR = {
        {3.1338561, -1.6168667, -0.4906146}, {-0.9787684, 1.9161415, 0.0334540}, {0.0719453, -0.2289914, 1.4052427}
    };

    private static final int STEPS = 1 << 14;

    private static final byte[] CURVE = curve();

    private LabColours() {}

    private static byte[] curve() {
        byte[] curve = new byte[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            double linear = (double) i / STEPS;
            double encoded = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
            curve[i] = (byte) (int) (encoded * 255 + 0.5);
        }
        return curve;
    }

    /** Converts one pixel, whose a and b are counted from half the range. */
    static void toRgb(byte[] lab, int from, byte[] rgb, int to) {
        double y = ((lab[from] & 0xFF) * MOST_LIGHTNESS / 255 + 16) / 116;
        double x = WHITE_X * linear(y + opponent(lab[from + 1]) / 500.0);
        double z = WHITE_Z * linear(y - opponent(lab[from + 2]) / 200.0);
        double luminance = linear(y);
        for (int i = 0; i < 3; i++) {
            double[] share = TO_LINEAR[i];
            double light = share[0] * x + share[1] * luminance + share[2] * z;
            rgb[to + i] = CURVE[(int) (Math.max(0, Math.min(1, light)) * STEPS + 0.5)];
        }
    }

    private static int opponent(byte sample) {
        return (sample & 0xFF) - NEUTRAL;
    }

    private static double linear(double root) {
        return root > LINEAR_BELOW ? root * root * root : SLOPE * (root - 4.0 / 29);
    }
}
