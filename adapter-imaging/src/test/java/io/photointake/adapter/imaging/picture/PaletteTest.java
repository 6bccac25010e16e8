package io.photointake.adapter.imaging.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class PaletteTest {
    private static final byte[] RED_AND_BLUE = {(byte) 255, 0, 0, 0, 0, (byte) 255};

    @Test
    void showsBlackForAnIndexBeyondTheTable() {
        Palette palette = Palette.opaque(RED_AND_BLUE);
        byte[] samples = new byte[9];

        palette.lookUp(new byte[] {1, (byte) 200, 0}, 8, 0, samples, 3);

        assertEquals(Channels.RGB, palette.channels());
        assertArrayEquals(new byte[] {0, 0, (byte) 255, 0, 0, 0, (byte) 255, 0, 0}, samples);
    }

    @Test
    void isOpaqueBeyondTheStatedOpacities() {
        Palette palette = Palette.of(RED_AND_BLUE, new byte[] {7});
        byte[] samples = new byte[8];

        palette.lookUp(new byte[] {0, 1}, 8, 0, samples, 2);

        assertArrayEquals(new byte[] {(byte) 255, 0, 0, 7, 0, 0, (byte) 255, (byte) 255}, samples);
    }

    @Test
    void readsSmallIndexesFromTheHighestBitsOn() {
        byte[] samples = new byte[9];

        Palette.opaque(RED_AND_BLUE).lookUp(new byte[] {99, 0b01_00_01_00}, 2, 1, samples, 3);

        assertArrayEquals(new byte[] {0, 0, (byte) 255, (byte) 255, 0, 0, 0, 0, (byte) 255}, samples);
    }

    @Test
    void takesNoMoreColoursThanAnIndexCanName() {
        byte[] samples = new byte[3];

        Palette.opaque(new byte[3 * 300]).lookUp(new byte[] {(byte) 255}, 8, 0, samples, 1);

        assertArrayEquals(new byte[3], samples);
    }
}
