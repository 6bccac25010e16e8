package io.photointake.domain.print;

import java.math.BigDecimal;

/**
 * The two sides of a print, the width lying along the photo's width as people see it.
 *
 * @param width more than 0 and less than 10<sup>12</sup>, with at most 15 decimals
 * @param height likewise
 * @param unit of both sides
 */
public record PrintSize(BigDecimal width, BigDecimal height, LengthUnit unit) {
    private static final int MOST_DIGITS_BEFORE_THE_POINT = 12;
    private static final int MOST_DECIMALS = 15;

    /** @throws IllegalArgumentException if a side is out of its range */
    public PrintSize {
        if (!allowed(width) || !allowed(height)) {
            throw new IllegalArgumentException("the sides of a print are out of range");
        }
        width = width.stripTrailingZeros();
        height = height.stripTrailingZeros();
    }

    /** Whether a side may be that long; also safe to ask of a hostile number such as 1E+999999999. */
    public static boolean allowed(BigDecimal side) {
        return side.signum() > 0
                && side.scale() <= MOST_DECIMALS
                && (long) side.precision() - side.scale() <= MOST_DIGITS_BEFORE_THE_POINT;
    }

    /** The same print after a quarter turn. */
    public PrintSize turned() {
        return new PrintSize(/* width= */ height, /* height= */ width, unit);
    }

    BigDecimal widthInMillimetres() {
        return width.multiply(unit.inMillimetres());
    }

    BigDecimal heightInMillimetres() {
        return height.multiply(unit.inMillimetres());
    }
}
