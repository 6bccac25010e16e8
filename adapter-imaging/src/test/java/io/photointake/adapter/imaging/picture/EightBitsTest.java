package io.photointake.adapter.imaging.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class EightBitsTest {
    @Test
    void takesTheNearestLevelOfEveryValueOfSixteenBits() {
        for (int value = 0; value <= 0xFFFF; value++) {
            assertEquals((byte) Math.round(value / 257.0), EightBits.ofSixteen(value));
        }
    }

    @Test
    void takesTheNearestLevelOfValuesOfAnyDepth() {
        for (int bits = 1; bits <= 14; bits++) {
            int most = (1 << bits) - 1;
            for (int value = 0; value <= most; value++) {
                assertEquals((byte) Math.round(value * 255.0 / most), EightBits.of(value, most));
            }
        }
    }

    @Test
    void keepsTheEndsOfThirtyTwoBits() {
        assertEquals((byte) 0, EightBits.of(0, 0xFFFF_FFFFL));
        assertEquals((byte) 255, EightBits.of(0xFFFF_FFFFL, 0xFFFF_FFFFL));
    }
}
