package io.photointake.adapter.imaging.jpeg.transform;

/** The one-dimensional transform to four samples: even and odd part, of which the odd is a rotation. */
final class FourPoints {
    /** √2 cos(π/8) and √2 sin(π/8). */
    private static final int LARGE = Fixed.of(1.306562965);

    private static final int SMALL = Fixed.of(0.541196100);

    private static final int SIDE = 4;

    private FourPoints() {}

    /** Transforms all columns and then all rows of a block. */
    static void square(int[] from, int[] to, int afterColumns, int afterRows) {
        for (int x = 0; x < SIDE; x++) {
            transform(from, to, x, SIDE, afterColumns);
        }
        for (int at = 0; at < SIDE * SIDE; at += SIDE) {
            transform(to, to, at, 1, afterRows);
        }
    }

    /** Transforms what lies in an array from a place on, each a step apart, and puts it there in another or the same. */
    static void transform(int[] from, int[] to, int at, int step, int shift) {
        int first = from[at + step];
        int third = from[at + 3 * step];
        int outer = (from[at] + from[at + 2 * step]) << Fixed.BITS;
        int inner = (from[at] - from[at + 2 * step]) << Fixed.BITS;
        int outerOdd = first * LARGE + third * SMALL;
        int innerOdd = first * SMALL - third * LARGE;
        to[at] = Fixed.rounded(outer + outerOdd, shift);
        to[at + step] = Fixed.rounded(inner + innerOdd, shift);
        to[at + 2 * step] = Fixed.rounded(inner - innerOdd, shift);
        to[at + 3 * step] = Fixed.rounded(outer - outerOdd, shift);
    }
}
