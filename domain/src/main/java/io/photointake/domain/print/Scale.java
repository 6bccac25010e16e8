package io.photointake.domain.print;

import io.photointake.domain.resolution.Dpi;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** How densely pixels lie along a length, kept as a fraction so that no border is missed by rounding. */
record Scale(int pixels, BigDecimal millimetres) implements Comparable<Scale> {
    private static final BigDecimal MILLIMETRES_PER_INCH = LengthUnit.INCH.inMillimetres();

    boolean atLeast(Dpi dpi) {
        return pixelInches().compareTo(millimetres.multiply(BigDecimal.valueOf(dpi.value()))) >= 0;
    }

    /** Whole pixels per inch, rounded down so that the number never belongs to a better grade. */
    int dpi() {
        return pixelInches()
                .divide(millimetres, 0, RoundingMode.DOWN)
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .intValue();
    }

    /** How many of so many pixels a length takes at this scale: to the nearest, at least 1. */
    int pixelsAlong(BigDecimal length, int most) {
        BigDecimal taken = length.multiply(BigDecimal.valueOf(pixels)).divide(millimetres, 0, RoundingMode.HALF_UP);
        return taken.max(BigDecimal.ONE).min(BigDecimal.valueOf(most)).intValue();
    }

    private BigDecimal pixelInches() {
        return MILLIMETRES_PER_INCH.multiply(BigDecimal.valueOf(pixels));
    }

    @Override
    public int compareTo(Scale other) {
        return BigDecimal.valueOf(pixels)
                .multiply(other.millimetres)
                .compareTo(BigDecimal.valueOf(other.pixels).multiply(millimetres));
    }
}
