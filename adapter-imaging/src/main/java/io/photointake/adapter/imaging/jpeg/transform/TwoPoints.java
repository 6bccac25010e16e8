package io.photointake.adapter.imaging.jpeg.transform;

/** The one-dimensional transform to two samples, which needs no multiplication. */
final class TwoPoints {
    private TwoPoints() {}

    /** Transforms what lies in an array from a place on, each a step apart, and puts it there in another. */
    static void transform(int[] from, int[] to, int at, int step, int shift) {
        int mean = from[at] << Fixed.BITS;
        int slope = from[at + step] << Fixed.BITS;
        to[at] = Fixed.rounded(mean + slope, shift);
        to[at + step] = Fixed.rounded(mean - slope, shift);
    }
}
