package io.photointake.adapter.imaging.decode.png;

/** The seven passes of an interlaced PNG (third edition, 8.1): where each starts and how far apart its pixels lie. */
enum PngPass {
    FIRST(0, 0, 8, 8),
    SECOND(4, 0, 8, 8),
    THIRD(0, 4, 4, 8),
    FOURTH(2, 0, 4, 4),
    FIFTH(0, 2, 2, 4),
    SIXTH(1, 0, 2, 2),
    SEVENTH(0, 1, 1, 2);

    private final int x;
    private final int y;
    private final int stepX;
    private final int stepY;

    PngPass(int x, int y, int stepX, int stepY) {
        this.x = x;
        this.y = y;
        this.stepX = stepX;
        this.stepY = stepY;
    }

    /** Pixels of this pass in one of its rows. */
    int width(int imageWidth) {
        return (int) (((long) imageWidth - x + stepX - 1) / stepX);
    }

    /** Rows of this pass. */
    int height(int imageHeight) {
        return (int) (((long) imageHeight - y + stepY - 1) / stepY);
    }

    /** The column of the picture in which each row of this pass starts. */
    int x() {
        return x;
    }

    /** How many columns lie between two pixels of a row. */
    int stepX() {
        return stepX;
    }

    /** The picture's row that a row of this pass belongs to. */
    int y(int row) {
        return y + row * stepY;
    }
}
