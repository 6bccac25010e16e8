package io.photointake.adapter.imaging.decode;

/** The seven passes of an interlaced PNG: where each starts and how far apart its pixels lie. */
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
        return (imageWidth - x + stepX - 1) / stepX;
    }

    /** Rows of this pass. */
    int height(int imageHeight) {
        return (imageHeight - y + stepY - 1) / stepY;
    }

    /** Puts a decoded row of this pass where its pixels belong in the whole image. */
    void spread(byte[] decoded, int offset, int count, int row, int width, byte[] whole, int imageWidth) {
        int to = ((y + row * stepY) * imageWidth + x) * count;
        for (int i = 0; i < width; i++) {
            System.arraycopy(decoded, offset + i * count, whole, to, count);
            to += stepX * count;
        }
    }
}
