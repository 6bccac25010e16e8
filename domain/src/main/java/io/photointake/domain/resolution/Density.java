package io.photointake.domain.resolution;

import java.util.Optional;

/**
 * The pixel density a file states of itself, in pixels per inch along each stored axis. Fractions are kept.
 *
 * @param x along the stored width, positive and finite
 * @param y along the stored height, positive and finite
 */
public record Density(double x, double y) {
    private static final double CENTIMETRES_PER_INCH = 2.54;
    private static final double METRES_PER_INCH = 0.0254;

    /** @throws IllegalArgumentException if an axis is not a positive, finite number */
    public Density {
        if (!usable(x) || !usable(y)) {
            throw new IllegalArgumentException("density must be positive and finite: " + x + " x " + y);
        }
    }

    /** A density in pixels per inch, absent if either axis is zero, negative or not a number. */
    public static Optional<Density> perInch(double x, double y) {
        return usable(x) && usable(y) ? Optional.of(new Density(x, y)) : Optional.empty();
    }

    /** A density in pixels per centimetre, absent if either axis is unusable. */
    public static Optional<Density> perCentimetre(double x, double y) {
        return perInch(x * CENTIMETRES_PER_INCH, y * CENTIMETRES_PER_INCH);
    }

    /** A density in pixels per metre (PNG and BMP), absent if either axis is unusable. */
    public static Optional<Density> perMetre(double x, double y) {
        return perInch(x * METRES_PER_INCH, y * METRES_PER_INCH);
    }

    /**
     * The smaller axis rounded to the nearest whole DPI, because a print is only as sharp as its worse axis. Absent
     * where that is below 1 or beyond what an int holds.
     */
    public Optional<Dpi> dpi() {
        double rounded = Math.rint(Math.min(x, y));
        return rounded >= 1 && rounded <= Integer.MAX_VALUE ? Optional.of(new Dpi((int) rounded)) : Optional.empty();
    }

    private static boolean usable(double value) {
        return value > 0 && Double.isFinite(value);
    }
}
