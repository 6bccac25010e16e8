package io.photointake.adapter.imaging.jpeg.pixel;

/**
 * Samples of a component, in rows of blocks: all of them, or so many that each new row of blocks takes the place of an
 * old one.
 *
 * @param samples row by row
 * @param stride samples from one row to the next
 * @param rows held
 */
@SuppressWarnings("ArrayRecordComponent") // equality is never asked for
record Plane(byte[] samples, int stride, int rows) {
    static Plane of(int stride, int rows) {
        return new Plane(new byte[Math.multiplyExact(stride, rows)], stride, rows);
    }

    /** Where a row of the component starts. */
    int row(int y) {
        return y % rows * stride;
    }
}
