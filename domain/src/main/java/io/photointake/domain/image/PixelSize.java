package io.photointake.domain.image;

/**
 * Width and height in pixels.
 *
 * @param width at least 1
 * @param height at least 1
 */
public record PixelSize(int width, int height) {
    /** @throws IllegalArgumentException if either side is not positive */
    public PixelSize {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("no pixels: " + width + " x " + height);
        }
    }

    /** Width times height, without overflow. */
    public long pixels() {
        return (long) width * height;
    }

    /** The size after a quarter turn. */
    public PixelSize transposed() {
        return new PixelSize(height, width);
    }

    /**
     * The largest size of the same shape that fits a square box, never larger than this one. The shorter side is rounded
     * to the nearest pixel and is at least 1.
     */
    public PixelSize within(int box) {
        int longer = Math.max(width, height);
        if (longer <= box) {
            return this;
        }
        return new PixelSize(scaled(width, box, longer), scaled(height, box, longer));
    }

    private static int scaled(int side, int box, int longer) {
        return (int) Math.max(1, ((long) side * box * 2 + longer) / (2L * longer));
    }

    @Override
    public String toString() {
        return width + "x" + height;
    }
}
