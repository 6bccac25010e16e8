package io.photointake.domain.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserIdTest {
    private static final String GRIN = "\uD83D\uDE00";

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "ann@example.com", "a b", "user/../1", "' OR 1=1 --", "Müller", "nulls", "undefined1", "0"})
    void isWhateverTheShopCallsItsShopper(String text) {
        assertTrue(UserId.isValid(text));
        assertEquals(text, new UserId(text).value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\t", "\u2003", "null", " null", "undefined", "a\u0000b", "a\nb", "a\u007f", "a\u0085b"
            })
    void isNeverMissingOrUnprintable(String text) {
        assertFalse(UserId.isValid(text));
        assertThrows(IllegalArgumentException.class, () -> new UserId(text));
    }

    @Test
    void hasAtMost128CodePoints() {
        assertTrue(UserId.isValid("x".repeat(128)));
        assertFalse(UserId.isValid("x".repeat(129)));
        assertTrue(UserId.isValid(GRIN.repeat(128)));
        assertFalse(UserId.isValid(GRIN.repeat(129)));
    }

    @Test
    void belongsToAGuestOrToSomebodyRegistered() {
        UserId ann = new UserId("ann");

        assertEquals(new Visitor(ann, true), Visitor.guest(ann));
        assertEquals(new Visitor(ann, false), Visitor.registered(ann));
    }
}
