package io.photointake.domain.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DensityTest {
    @ParameterizedTest
    @CsvSource({
        "299.999, 299.999, 300",
        "71.984, 71.984, 72",
        "72.4, 72.4, 72",
        "72.6, 72.6, 73",
        "300, 72, 72",
        "72, 300, 72",
        "0.6, 0.6, 1",
        "2147483647, 2147483647, 2147483647"
    })
    void roundsItsSmallerAxis(double x, double y, int dpi) {
        assertEquals(Optional.of(new Dpi(dpi)), new Density(x, y).dpi());
    }

    @ParameterizedTest
    @CsvSource({"0.4, 0.4", "0.0001, 300", "300, 4.9E-324", "1e12, 1e12", "2147483648, 1e300"})
    void isNoDpiBelowOneOrBeyondAnInt(double x, double y) {
        assertEquals(Optional.empty(), new Density(x, y).dpi());
    }

    @ParameterizedTest
    @CsvSource({"2835, 72", "3780, 96", "5906, 150", "11811, 300", "23622, 600", "94488, 2400"})
    void readsPixelsPerMetre(int perMetre, int dpi) {
        assertEquals(
                Optional.of(new Dpi(dpi)), Density.perMetre(perMetre, perMetre).flatMap(Density::dpi));
    }

    @ParameterizedTest
    @CsvSource({"28.34, 72", "118, 300", "118.11, 300", "37.8, 96"})
    void readsPixelsPerCentimetre(double perCentimetre, int dpi) {
        assertEquals(
                Optional.of(new Dpi(dpi)),
                Density.perCentimetre(perCentimetre, perCentimetre).flatMap(Density::dpi));
    }

    @Test
    void keepsFractionsAndAxesApart() {
        assertEquals(Optional.of(new Density(254, 508)), Density.perCentimetre(100, 200));
        assertEquals(Optional.of(new Density(72.5, 71.5)), Density.perInch(72.5, 71.5));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void isAbsentWhereAnAxisIsUnusable(double unusable) {
        assertEquals(Optional.empty(), Density.perInch(unusable, 72));
        assertEquals(Optional.empty(), Density.perInch(72, unusable));
        assertEquals(Optional.empty(), Density.perCentimetre(72, unusable));
        assertEquals(Optional.empty(), Density.perMetre(unusable, 72));
        assertThrows(IllegalArgumentException.class, () -> new Density(unusable, 72));
        assertThrows(IllegalArgumentException.class, () -> new Density(72, unusable));
    }

    @Test
    void isAbsentWhereAUnitCarriesItOutOfADouble() {
        assertEquals(Optional.empty(), Density.perCentimetre(Double.MAX_VALUE, 1));
        assertEquals(Optional.empty(), Density.perMetre(Double.MIN_VALUE, 1));
    }
}
