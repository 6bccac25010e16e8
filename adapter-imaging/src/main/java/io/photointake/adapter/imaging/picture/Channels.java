package io.photointake.adapter.imaging.picture;

/** The samples of a pixel, in their order, one byte each. */
public enum Channels {
    GREY(1, false),
    GREY_ALPHA(2, true),
    RGB(3, false),
    RGBA(4, true),
    /** Ink: 0 is none, 255 is full. */
    CMYK(4, false);

    private final int count;
    private final boolean alpha;

    Channels(int count, boolean alpha) {
        this.count = count;
        this.alpha = alpha;
    }

    public int count() {
        return count;
    }

    /** Whether the last sample is opacity, which the others are not multiplied with. */
    public boolean alpha() {
        return alpha;
    }

    /** The same colours without opacity. */
    public Channels opaque() {
        return switch (this) {
            case GREY_ALPHA -> GREY;
            case RGBA -> RGB;
            case GREY, RGB, CMYK -> this;
        };
    }
}
