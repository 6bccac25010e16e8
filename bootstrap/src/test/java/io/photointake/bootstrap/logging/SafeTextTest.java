package io.photointake.bootstrap.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class SafeTextTest {
    @Test
    void leavesTextAsItIs() {
        assertEquals("Straße 🏖 a\"b\\c", SafeText.line("Straße 🏖 a\"b\\c"));
    }

    @Test
    void writesWhatBreaksALineOrTurnsTheWritingAsACode() {
        assertEquals("a\\u000d\\u000ab", SafeText.line("a\r\nb"));
        assertEquals("\\u001b[2J\\u0000\\u007f\\u0085", SafeText.line("\u001b[2J\0\u007f\u0085"));
        assertEquals("\\u202eab\\u2066\\u200f\\u2028", SafeText.line("\u202eab\u2066\u200f\u2028"));
    }

    @Test
    void keepsTheLinesOfAStackButLetsNoneLookLikeALineOfTheLog() {
        assertEquals(
                "X: a\n\t2026-01-01 ERROR forged\n\tat b\nCaused by: c\n",
                SafeText.lines("X: a\n2026-01-01 ERROR forged\n\tat b\nCaused by: c\n"));
        assertEquals("a\\u000d\\u202e", SafeText.lines("a\r\u202e"));
    }
}
