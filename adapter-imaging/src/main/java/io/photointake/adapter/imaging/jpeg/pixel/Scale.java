package io.photointake.adapter.imaging.jpeg.pixel;

import io.photointake.domain.image.PixelSize;

/**
 * How many eighths of its size a picture is decoded at: the fewest that are not smaller than what is wanted.
 *
 * @param eighths 1, 2, 4 or 8
 */
public record Scale(int eighths) {
    private static final int FULL = 8;

    /** The scale of a picture that is reduced to the target. */
    public static Scale of(PixelSize size, PixelSize target) {
        int eighths = 1;
        while (eighths < FULL && !covers(new Scale(eighths).reduced(size), target)) {
            eighths *= 2;
        }
        return new Scale(eighths);
    }

    /** By how much each side is divided. */
    public int divisor() {
        return FULL / eighths;
    }

    /** The size at this scale, rounded up as libjpeg does. */
    public PixelSize reduced(PixelSize size) {
        return new PixelSize(reduced(size.width()), reduced(size.height()));
    }

    private int reduced(int length) {
        return (length * eighths + FULL - 1) / FULL;
    }

    private static boolean covers(PixelSize size, PixelSize target) {
        return size.width() >= target.width() && size.height() >= target.height();
    }
}
