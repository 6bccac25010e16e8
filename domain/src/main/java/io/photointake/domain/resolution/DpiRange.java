package io.photointake.domain.resolution;

/**
 * The resolutions a website accepts.
 *
 * @param min lowest accepted, inclusive
 * @param max highest accepted, inclusive
 */
public record DpiRange(Dpi min, Dpi max) {
    /** 1 to 2400 DPI, what a website accepts unless it says otherwise. */
    public static final DpiRange DEFAULT = new DpiRange(new Dpi(1), new Dpi(2400));

    /** @throws IllegalArgumentException if the lower bound is above the upper */
    public DpiRange {
        if (min.compareTo(max) > 0) {
            throw new IllegalArgumentException("DPI range is empty: " + min.value() + " to " + max.value());
        }
    }

    /** Whether the resolution lies within both bounds. */
    public boolean contains(Dpi dpi) {
        return min.compareTo(dpi) <= 0 && dpi.compareTo(max) <= 0;
    }

    /** The resolution itself if it is in range, else the bound next to it. */
    public Dpi nearest(Dpi dpi) {
        if (dpi.compareTo(min) < 0) {
            return min;
        }
        return dpi.compareTo(max) > 0 ? max : dpi;
    }
}
