package io.photointake.domain.error;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ErrorCodeTest {
    /** The published catalogue, spelled out: whatever changes here breaks clients. */
    private static final List<String> CATALOGUE = List.of(
            "372 Missing websiteId INVALID",
            "221 Invalid websiteId INVALID",
            "226 Empty webApiClientKey INVALID",
            "234 Invalid webApiClientKey UNAUTHENTICATED",
            "261 Invalid userId INVALID",
            "262 Invalid or missing file INVALID",
            "265 Invalid DPI value INVALID",
            "400 Bad request INVALID",
            "404 Not found NOT_FOUND",
            "503 Server busy UNAVAILABLE",
            "500 Server error FAULT");

    @Test
    void isThePublishedCatalogueInItsOrder() {
        List<String> actual = Arrays.stream(ErrorCode.values())
                .map(error -> error.code() + " " + error.message() + " " + error.category())
                .toList();

        assertEquals(CATALOGUE, actual);
    }

    @Test
    void givesNoCodeToTwoErrors() {
        assertEquals(
                ErrorCode.values().length,
                Arrays.stream(ErrorCode.values())
                        .map(ErrorCode::code)
                        .distinct()
                        .count());
    }
}
