package io.photointake.domain.resolution;

import static io.photointake.domain.resolution.DpiRule.REQUESTED_ELSE_DEFAULT;
import static io.photointake.domain.resolution.DpiRule.REQUESTED_ELSE_EMBEDDED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.domain.error.ErrorCode;
import io.photointake.domain.error.Violation;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DpiPolicyTest {
    private static final DpiPolicy POLICY = new DpiPolicy(range(50, 600), new Dpi(100));

    @ParameterizedTest
    @EnumSource(DpiRule.class)
    void takesWhatIsRequestedBeforeAllElse(DpiRule rule) {
        assertEquals(new Dpi(150), POLICY.decide(rule, Optional.of(new Dpi(150)), embedded(300, 300)));
    }

    @Test
    void takesTheEmbeddedDensityWhereTheRuleSaysSo() {
        assertEquals(new Dpi(300), POLICY.decide(REQUESTED_ELSE_EMBEDDED, Optional.empty(), embedded(299.999, 300)));
        assertEquals(new Dpi(72), POLICY.decide(REQUESTED_ELSE_EMBEDDED, Optional.empty(), embedded(300, 71.984)));
    }

    @Test
    void ignoresTheEmbeddedDensityWhereTheRuleSaysSo() {
        assertEquals(new Dpi(100), POLICY.decide(REQUESTED_ELSE_DEFAULT, Optional.empty(), embedded(300, 300)));
    }

    @ParameterizedTest
    @EnumSource(DpiRule.class)
    void fallsBackToTheDefaultWhenNothingIsSaid(DpiRule rule) {
        assertEquals(new Dpi(100), POLICY.decide(rule, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({"49.4, 100", "49.6, 50", "50, 50", "600, 600", "600.4, 600", "600.6, 100", "0.0001, 100", "1e300, 100"})
    void countsAnEmbeddedDensityOutOfRangeAsAbsent(double embedded, int expected) {
        assertEquals(
                new Dpi(expected),
                POLICY.decide(REQUESTED_ELSE_EMBEDDED, Optional.empty(), embedded(embedded, embedded)));
    }

    @ParameterizedTest
    @ValueSource(ints = {50, 51, 599, 600})
    void hasNothingAgainstARequestInRange(int requested) {
        assertEquals(Optional.empty(), POLICY.check(new Dpi(requested)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 49, 601, Integer.MAX_VALUE})
    void refusesARequestOutOfRange(int requested) {
        assertEquals(
                Optional.of(Violation.of(
                        ErrorCode.INVALID_DPI,
                        "dpi",
                        "DPI is " + requested + ", this website takes 50 to 600",
                        "Send a DPI from 50 to 600, or leave it out")),
                POLICY.check(new Dpi(requested)));
    }

    @Test
    void bringsItsDefaultIntoRange() {
        assertEquals(new Dpi(150), new DpiPolicy(range(150, 600), DpiPolicy.DEFAULT_DPI).fallback());
        assertEquals(new Dpi(60), new DpiPolicy(range(1, 60), DpiPolicy.DEFAULT_DPI).fallback());
        assertEquals(new Dpi(72), new DpiPolicy(DpiRange.DEFAULT, DpiPolicy.DEFAULT_DPI).fallback());
    }

    @Test
    void documentsItsDefaults() {
        assertEquals(new Dpi(72), DpiPolicy.DEFAULT_DPI);
        assertEquals(range(1, 2400), DpiRange.DEFAULT);
    }

    @Test
    void aRangeIncludesItsBounds() {
        DpiRange single = range(72, 72);

        assertTrue(single.contains(new Dpi(72)));
        assertFalse(single.contains(new Dpi(71)));
        assertFalse(single.contains(new Dpi(73)));
        assertThrows(IllegalArgumentException.class, () -> range(73, 72));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void aDpiIsPositive(int value) {
        assertThrows(IllegalArgumentException.class, () -> new Dpi(value));
    }

    private static DpiRange range(int min, int max) {
        return new DpiRange(new Dpi(min), new Dpi(max));
    }

    private static Optional<Density> embedded(double x, double y) {
        return Optional.of(new Density(x, y));
    }
}
