package io.photointake.domain.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeepingRulesTest {
    @Test
    void keepEverythingForEveryoneByDefault() {
        assertEquals(new KeepingRules(Optional.empty(), Optional.empty(), false), KeepingRules.DEFAULT);
    }

    @Test
    void allowAUserAtLeastOnePhoto() {
        assertEquals(Optional.of(1), photos(1).mostPhotosOfAUser());
        assertEquals(Optional.of(Integer.MAX_VALUE), photos(Integer.MAX_VALUE).mostPhotosOfAUser());
        assertThrows(IllegalArgumentException.class, () -> photos(0));
        assertThrows(IllegalArgumentException.class, () -> photos(-1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT24H", "P2D", "P36500D"})
    void keepPhotosOfGuestsForWholeDays(Duration stay) {
        assertEquals(Optional.of(stay), guests(stay).guestsPhotosStay());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "-P1D", "PT23H", "PT24H1S", "P2DT0.000000001S", "P36501D"})
    void keepThemForNoOtherTime(Duration stay) {
        assertThrows(IllegalArgumentException.class, () -> guests(stay));
    }

    private static KeepingRules photos(int most) {
        return new KeepingRules(Optional.of(most), Optional.empty(), /* onlyGuestsMove= */ false);
    }

    private static KeepingRules guests(Duration stay) {
        return new KeepingRules(Optional.empty(), Optional.of(stay), /* onlyGuestsMove= */ false);
    }
}
