package io.photointake.domain.print;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.domain.resolution.Dpi;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintSizeTest {
    @ParameterizedTest
    @ValueSource(strings = {"0.000000000000001", "10.5", "30", "999999999999", "1E+11"})
    void allowsEverySideThatAPrintCouldHave(String side) {
        assertTrue(PrintSize.allowed(new BigDecimal(side)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.0000000000000001", "1000000000000", "1E+999999999", "1E-999999999"})
    void refusesSidesThatNoPrintHas(String side) {
        BigDecimal number = new BigDecimal(side);
        assertFalse(PrintSize.allowed(number));
        assertThrows(IllegalArgumentException.class, () -> new PrintSize(number, BigDecimal.ONE, LengthUnit.INCH));
        assertThrows(IllegalArgumentException.class, () -> new PrintSize(BigDecimal.ONE, number, LengthUnit.INCH));
    }

    @Test
    void thresholdsMustFall() {
        Dpi low = new Dpi(100);
        Dpi high = new Dpi(200);
        assertThrows(IllegalArgumentException.class, () -> new PrintThresholds(high, high, low));
        assertThrows(IllegalArgumentException.class, () -> new PrintThresholds(high, low, low));
    }
}
