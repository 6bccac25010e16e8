package io.photointake.adapter.imaging.picture;

/** The samples of a pixel, in their order, one byte each. */
public enum Channels {
    GREY(1, false),
    GREY_ALPHA(2, true),
    RGB(3, false),
    RGBA(4, true),
    /** Ink: 0 is none, 255 is full. */
    CMYK(4, false),
    CMYK_ALPHA(5, true);

    private static final float OPAQUE = 255f;

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
            case CMYK_ALPHA -> CMYK;
            case GREY, RGB, CMYK -> this;
        };
    }

    /**
     * Rounds means to samples. Where there is opacity, the means of colours are multiplied with it and become colours again.
     */
    void store(float[] means, byte[] samples, int at) {
        if (!alpha) {
            for (int i = 0; i < means.length; i++) {
                samples[at + i] = (byte) (int) (means[i] + 0.5f);
            }
            return;
        }
        for (int i = 0; i < means.length; i += count) {
            float opacity = means[i + count - 1];
            for (int c = i; c < i + count - 1; c++) {
                samples[at + c] = opacity > 0 ? (byte) (int) Math.min(OPAQUE, means[c] / opacity + 0.5f) : 0;
            }
            samples[at + i + count - 1] = (byte) (int) (opacity + 0.5f);
        }
    }
}
