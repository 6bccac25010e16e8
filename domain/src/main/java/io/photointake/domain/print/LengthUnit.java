package io.photointake.domain.print;

import java.math.BigDecimal;

/** What the sides of a print are measured in. */
public enum LengthUnit {
    INCH("25.4"),
    CENTIMETRE("10"),
    MILLIMETRE("1");

    private final BigDecimal millimetres;

    LengthUnit(String millimetres) {
        this.millimetres = new BigDecimal(millimetres);
    }

    /** The length of one of this unit, which is exact: an inch is defined as 25.4 mm. */
    public BigDecimal inMillimetres() {
        return millimetres;
    }
}
