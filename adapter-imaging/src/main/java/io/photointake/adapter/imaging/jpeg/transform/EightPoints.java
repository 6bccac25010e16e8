package io.photointake.adapter.imaging.jpeg.transform;

/**
 * The one-dimensional transform to eight samples with twelve multiplications (Loeffler, Ligtenberg and Moschytz, ICASSP
 * 1989), rounded where libjpeg's accurate transform rounds, so that both come to the same samples.
 */
final class EightPoints {
    private static final int TURN = Fixed.of(0.541196100);
    private static final int SIXTH = Fixed.of(1.847759065);
    private static final int SECOND = Fixed.of(0.765366865);
    private static final int ODD = Fixed.of(1.175875602);
    private static final int FIRST = Fixed.of(1.501321110);
    private static final int THIRD = Fixed.of(3.072711026);
    private static final int FIFTH = Fixed.of(2.053119869);
    private static final int SEVENTH = Fixed.of(0.298631336);
    private static final int FIRST_SEVENTH = Fixed.of(0.899976223);
    private static final int THIRD_FIFTH = Fixed.of(2.562915447);
    private static final int THIRD_SEVENTH = Fixed.of(1.961570560);
    private static final int FIRST_FIFTH = Fixed.of(0.390180644);

    private static final int SIDE = 8;

    private EightPoints() {}

    /** Transforms all columns and then all rows of a block. */
    static void square(int[] from, int[] to, int afterColumns, int afterRows) {
        for (int x = 0; x < SIDE; x++) {
            if (isMeanAlone(from, x)) {
                fill(to, x, Fixed.rounded(from[x] << Fixed.BITS, afterColumns));
            } else {
                transform(from, to, x, SIDE, afterColumns);
            }
        }
        for (int at = 0; at < SIDE * SIDE; at += SIDE) {
            transform(to, to, at, 1, afterRows);
        }
    }

    /** Whether a column has nothing but its first coefficient, as most have. */
    private static boolean isMeanAlone(int[] from, int x) {
        return (from[x + SIDE]
                        | from[x + 2 * SIDE]
                        | from[x + 3 * SIDE]
                        | from[x + 4 * SIDE]
                        | from[x + 5 * SIDE]
                        | from[x + 6 * SIDE]
                        | from[x + 7 * SIDE])
                == 0;
    }

    private static void fill(int[] to, int x, int value) {
        for (int at = x; at < SIDE * SIDE; at += SIDE) {
            to[at] = value;
        }
    }

    /** Transforms what lies in an array from a place on, each a step apart, and puts it there in another or the same. */
    static void transform(int[] from, int[] to, int at, int step, int shift) {
        int in1 = from[at + step];
        int in3 = from[at + 3 * step];
        int in5 = from[at + 5 * step];
        int in7 = from[at + 7 * step];
        int all = (in7 + in3 + in5 + in1) * ODD;
        int seventh = all - (in7 + in3) * THIRD_SEVENTH;
        int fifth = all - (in5 + in1) * FIRST_FIFTH;
        int outer = -(in7 + in1) * FIRST_SEVENTH;
        int inner = -(in5 + in3) * THIRD_FIFTH;
        int in2 = from[at + 2 * step];
        int in6 = from[at + 6 * step];
        int turn = (in2 + in6) * TURN;
        int low = turn - in6 * SIXTH;
        int high = turn + in2 * SECOND;
        int sum = (from[at] + from[at + 4 * step]) << Fixed.BITS;
        int difference = (from[at] - from[at + 4 * step]) << Fixed.BITS;
        sums(to, at, at + 7 * step, sum + high, in1 * FIRST + outer + fifth, shift);
        sums(to, at + step, at + 6 * step, difference + low, in3 * THIRD + inner + seventh, shift);
        sums(to, at + 2 * step, at + 5 * step, difference - low, in5 * FIFTH + inner + fifth, shift);
        sums(to, at + 3 * step, at + 4 * step, sum - high, in7 * SEVENTH + outer + seventh, shift);
    }

    private static void sums(int[] to, int early, int late, int even, int odd, int shift) {
        to[early] = Fixed.rounded(even + odd, shift);
        to[late] = Fixed.rounded(even - odd, shift);
    }
}
