package io.photointake.adapter.imaging.jpeg.transform;

/** The fixed-point arithmetic of the transforms, precise enough to be within one of the exact samples. */
final class Fixed {
    /** Fraction bits of constants. */
    static final int BITS = 13;

    private Fixed() {}

    /** A constant in fixed point. */
    static int of(double constant) {
        return (int) Math.round(constant * (1 << BITS));
    }

    static int rounded(int value, int shift) {
        return (value + (1 << (shift - 1))) >> shift;
    }
}
