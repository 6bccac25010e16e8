package io.photointake.domain.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageRequestTest {
    @ParameterizedTest
    @CsvSource({"25, 1, 0", "25, 2, 25", "1, 7, 6", "1000, 2147483647, 2147483646000"})
    void beginsAfterThePagesBefore(int size, int index, long offset) {
        assertEquals(offset, new PageRequest(size, index).offset());
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1, 1", "1001, 1", "25, 0", "25, -1"})
    void refusesWhatIsNoPage(int size, int index) {
        assertThrows(IllegalArgumentException.class, () -> new PageRequest(size, index));
    }

    @Test
    void aPageHoldsNoMoreThanThereIs() {
        assertEquals(7, new ImagePage(7, List.of()).total());
        assertThrows(IllegalArgumentException.class, () -> new ImagePage(-1, List.of()));
    }
}
