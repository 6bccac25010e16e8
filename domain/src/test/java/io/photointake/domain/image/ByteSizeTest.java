package io.photointake.domain.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteSizeTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "7, 7 bytes",
        "1023, 1023 bytes",
        "1024, 1 KB",
        "1025, 1.1 KB",
        "12698, 12.5 KB",
        "1048576, 1 MB",
        "26214400, 25 MB",
        "26214401, 25.1 MB",
        "32715571, 31.2 MB",
        "1073741824, 1024 MB"
    })
    void speaksToPeople(long bytes, String text) {
        assertEquals(text, new ByteSize(bytes).toString());
    }

    @Test
    void neverHidesAnExcessOverAWholeLimit() {
        for (long megabytes = 1; megabytes <= 1024; megabytes++) {
            ByteSize limit = ByteSize.ofMegabytes(megabytes);
            assertNotEquals(limit.toString(), new ByteSize(limit.bytes() + 1).toString());
        }
    }

    @Test
    void speaksTheSameWhateverTheMachineSpeaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertEquals("1.5 MB", new ByteSize(ByteSize.MEGABYTE * 3 / 2).toString());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void exceedsALimitByOneByteButNotByNone() {
        ByteSize limit = ByteSize.ofMegabytes(25);

        assertEquals(26_214_400, limit.bytes());
        assertFalse(limit.exceeds(limit));
        assertTrue(new ByteSize(limit.bytes() + 1).exceeds(limit));
        assertFalse(new ByteSize(limit.bytes() - 1).exceeds(limit));
    }

    @Test
    void isZeroOnlyWithoutBytes() {
        assertTrue(new ByteSize(0).isZero());
        assertFalse(new ByteSize(1).isZero());
    }

    @Test
    void refusesWhatIsNoSize() {
        assertThrows(IllegalArgumentException.class, () -> new ByteSize(-1));
        assertThrows(IllegalArgumentException.class, () -> ByteSize.ofMegabytes(-1));
        assertThrows(ArithmeticException.class, () -> ByteSize.ofMegabytes(Long.MAX_VALUE));
    }
}
