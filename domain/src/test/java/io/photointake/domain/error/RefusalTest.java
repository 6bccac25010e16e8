package io.photointake.domain.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RefusalTest {
    @Test
    void joinsCodesInTheCataloguesOrderWhateverTheyWereFoundIn() {
        List<Violation> all = new ArrayList<>(
                Arrays.stream(ErrorCode.values()).map(RefusalTest::violation).toList());
        Random random = new Random(1);
        for (int round = 0; round < 50; round++) {
            Collections.shuffle(all, random);
            assertEquals("372,221,226,234,261,262,265,400,404,503,500", new Refusal(all).codes());
        }
    }

    @Test
    void joinsTheDocumentedSample() {
        Refusal refusal =
                new Refusal(List.of(violation(ErrorCode.INVALID_CLIENT_KEY), violation(ErrorCode.INVALID_WEBSITE_ID)));

        assertEquals("221,234", refusal.codes());
        assertEquals("Invalid websiteId", refusal.leading().message());
    }

    @Test
    void joinsNothingToASingleCode() {
        Refusal refusal = Refusal.of(violation(ErrorCode.INVALID_DPI));

        assertEquals("265", refusal.codes());
        assertEquals(ErrorCode.INVALID_DPI, refusal.leading());
    }

    @Test
    void namesACodeOnceButKeepsAllItsViolationsInTheOrderGiven() {
        Violation first = violation(ErrorCode.INVALID_FILE).about("a.jpg");
        Violation second = violation(ErrorCode.INVALID_FILE).about("b.jpg");
        Violation user = violation(ErrorCode.INVALID_USER_ID);
        Refusal refusal = new Refusal(List.of(first, user, second));

        assertEquals("261,262", refusal.codes());
        assertEquals(List.of(user, first, second), refusal.violations());
    }

    @Test
    void isUnauthenticatedIfAnyViolationIs() {
        assertEquals(
                ErrorCategory.UNAUTHENTICATED,
                new Refusal(List.of(
                                violation(ErrorCode.INVALID_WEBSITE_ID),
                                tooLarge(),
                                violation(ErrorCode.INVALID_CLIENT_KEY)))
                        .category());
    }

    @Test
    void isTooLargeIfAnyViolationIsAndNoneIsUnauthenticated() {
        assertEquals(
                ErrorCategory.TOO_LARGE,
                new Refusal(List.of(violation(ErrorCode.INVALID_USER_ID), tooLarge())).category());
    }

    @Test
    void isOtherwiseWhatItsFirstViolationIs() {
        assertEquals(
                ErrorCategory.INVALID,
                new Refusal(List.of(violation(ErrorCode.SERVER_ERROR), violation(ErrorCode.INVALID_USER_ID)))
                        .category());
        assertEquals(
                ErrorCategory.NOT_FOUND,
                Refusal.of(violation(ErrorCode.NOT_FOUND)).category());
    }

    @Test
    void needsAViolation() {
        assertThrows(IllegalArgumentException.class, () -> new Refusal(List.of()));
    }

    @Test
    void doesNotChangeWithTheListItWasMadeOf() {
        List<Violation> mutable = new ArrayList<>(List.of(violation(ErrorCode.INVALID_DPI)));
        Refusal refusal = new Refusal(mutable);
        mutable.add(violation(ErrorCode.INVALID_FILE));

        assertEquals("265", refusal.codes());
        assertThrows(
                UnsupportedOperationException.class, () -> refusal.violations().clear());
    }

    @Test
    void speaksOfAnotherFieldWithTheSameWords() {
        Violation about = tooLarge().about("photo.jpg");

        assertEquals(
                new Violation(ErrorCode.INVALID_FILE, ErrorCategory.TOO_LARGE, "photo.jpg", "too large", "shrink it"),
                about);
    }

    private static Violation violation(ErrorCode code) {
        return Violation.of(code, "field", "message", "fix");
    }

    private static Violation tooLarge() {
        return new Violation(ErrorCode.INVALID_FILE, ErrorCategory.TOO_LARGE, "file", "too large", "shrink it");
    }
}
