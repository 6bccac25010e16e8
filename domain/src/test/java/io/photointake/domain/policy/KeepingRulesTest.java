package io.photointake.domain.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.domain.error.ErrorCode;
import io.photointake.domain.error.Violation;
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

    @Test
    void haveRoomUpToExactlyTheLimit() {
        assertTrue(photos(20).hasRoom(0, 20));
        assertTrue(photos(20).hasRoom(19, 1));
        assertFalse(photos(20).hasRoom(19, 2));
        assertEquals(Optional.empty(), photos(20).checkRoom(19, 1, "userId"));
        assertTrue(KeepingRules.DEFAULT.hasRoom(Integer.MAX_VALUE, Integer.MAX_VALUE));
    }

    @Test
    void sayHowManyPhotosThereAreAndHowManyAreTooMany() {
        assertEquals(
                Optional.of(Violation.of(
                        ErrorCode.BAD_REQUEST,
                        "frontAppUserId",
                        "This user would have 22 photos (19 now), this website keeps at most 20 of a user",
                        "2 too many: delete photos of this user, or send fewer")),
                photos(20).checkRoom(19, 3, "frontAppUserId"));
    }

    @Test
    void countBeyondAnInt() {
        assertFalse(photos(Integer.MAX_VALUE).hasRoom(Integer.MAX_VALUE, 1));
    }

    private static KeepingRules photos(int most) {
        return new KeepingRules(Optional.of(most), Optional.empty(), /* onlyGuestsMove= */ false);
    }

    private static KeepingRules guests(Duration stay) {
        return new KeepingRules(Optional.empty(), Optional.of(stay), /* onlyGuestsMove= */ false);
    }
}
