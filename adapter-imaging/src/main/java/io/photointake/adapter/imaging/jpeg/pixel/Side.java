package io.photointake.adapter.imaging.jpeg.pixel;

/**
 * How a component lies along one side of the picture, which is reduced to so many samples for each 8 of the file.
 *
 * @param length of the component in samples
 * @param block samples that a block of 8 is reduced to: 1, 2, 4 or 8
 * @param blocks in a group
 * @param numerator of the samples of the component for each of the picture's
 * @param denominator of that
 */
record Side(int length, int block, int blocks, int numerator, int denominator) {
    private static final int FULL = 8;

    /**
     * The side of a component.
     *
     * @param length of the picture in the file
     * @param scale eighths that the picture is reduced to
     * @param factor of the component's sampling
     * @param most of all components' factors
     */
    static Side of(int length, int scale, int factor, int most) {
        int block = FULL;
        while (block > 1 && factor * block > most * scale) {
            block /= 2;
        }
        return new Side(
                (length * factor * block + most * FULL - 1) / (most * FULL),
                block,
                factor,
                factor * block,
                most * scale);
    }

    /** Whether each sample is one of the picture's. */
    boolean direct() {
        return numerator == denominator;
    }

    /** Whether each sample makes two of the picture's. */
    boolean half() {
        return 2 * numerator == denominator;
    }

    /** The sample that the middle of a place in the picture lies on, or the last. */
    int at(int place) {
        return Math.min(length - 1, (2 * place + 1) * numerator / (2 * denominator));
    }

    /** Samples of a group of blocks. */
    int group() {
        return blocks * block;
    }
}
