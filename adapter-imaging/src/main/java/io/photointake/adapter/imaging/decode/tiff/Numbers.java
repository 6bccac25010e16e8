package io.photointake.adapter.imaging.decode.tiff;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.tiff.TiffFrame;

/**
 * What the bits of a sample stand for (TIFF 6.0, section 19). Without SMinSampleValue and SMaxSampleValue, which hardly
 * any file has and no viewer obeys, whole numbers go from black at the lowest to white at the highest that the bits can
 * hold, below zero or not.
 */
enum Numbers {
    /** From 0 on. */
    UNSIGNED,
    /** In two's complement. */
    SIGNED,
    /**
     * IEEE 754 of 16, 32 or 64 bits: 0 is black and 1 is white (Adobe Photoshop TIFF Technical Note 3 keeps to this
     * range). What lies beyond is clipped, and what is no number is black.
     */
    FRACTIONS;

    private static final int MAX = 255;

    /** @throws BrokenImageException if it is a number of a kind that hardly any program shows */
    static Numbers of(long sampleFormat, TiffFrame frame) {
        if (TiffLayout.lab(frame) && sampleFormat <= 2) {
            return UNSIGNED; // which samples of Lab are signed is told by its kind
        }
        Numbers numbers = switch ((int) Math.min(Integer.MAX_VALUE, sampleFormat)) {
            case 1, 4 -> UNSIGNED;
            case 2 -> SIGNED;
            case 3 -> FRACTIONS;
            default -> throw TiffLayout.unknown();
        };
        if (numbers != UNSIGNED && !numbers.possible(frame)) {
            throw TiffLayout.unknown();
        }
        return numbers;
    }

    private boolean possible(TiffFrame frame) {
        boolean levels = frame.photometric() != TiffFrame.PALETTE
                && !TiffLayout.lab(frame)
                && frame.compression() != TiffDecoder.JPEG;
        return levels
                && switch (frame.bitsPerSample()) {
                    case 8 -> this == SIGNED;
                    case 16, 32 -> true;
                    case 64 -> this == FRACTIONS;
                    default -> false;
                };
    }

    /**
     * The nearest of the levels from black to white.
     *
     * @param bits of a fraction
     */
    static byte level(long bits, int bytes) {
        double value = switch (bytes) {
            case 2 -> half((int) bits);
            case 4 -> Float.intBitsToFloat((int) bits);
            default -> Double.longBitsToDouble(bits);
        };
        return value > 0 ? (byte) (int) (Math.min(1, value) * MAX + 0.5) : 0;
    }

    /** Five bits of exponent, ten of fraction; the largest exponent is infinity or not a number. */
    private static double half(int bits) {
        int exponent = bits >> 10 & 0x1F;
        int fraction = bits & 0x3FF;
        double size = switch (exponent) {
            case 0 -> Math.scalb((double) fraction, -24);
            case 0x1F -> fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
            default -> Math.scalb(fraction + 1024.0, exponent - 25);
        };
        return bits >> 15 == 0 ? size : -size;
    }
}
