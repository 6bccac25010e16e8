package io.photointake.adapter.imaging.jpeg.entropy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;
import org.junit.jupiter.api.Test;

class HuffmanCodesTest {
    /** A table with so many codes of each length, whose symbols are 1, 2, 3 and so on. */
    private static HuffmanCodes codes(int... counts) {
        byte[] lengths = new byte[16];
        int sum = 0;
        for (int i = 0; i < counts.length; i++) {
            lengths[i] = (byte) counts[i];
            sum += counts[i];
        }
        byte[] symbols = new byte[sum];
        for (int i = 0; i < sum; i++) {
            symbols[i] = (byte) (i + 1);
        }
        return HuffmanCodes.ofCoefficients(lengths, symbols);
    }

    @Test
    void findsShortAndLongCodes() {
        HuffmanCodes codes = codes(1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2);
        assertEquals(1, symbol(codes.lookUp(0L)));
        assertEquals(2, symbol(codes.lookUp(0b100L << 61)));
        assertEquals(3, symbol(codes.lookUp(0b1010_0000_0000_0000L << 48)));
        assertEquals(4, symbol(codes.lookUp(0b1010_0000_0000_0001L << 48)));
        assertEquals(16, codes.lookUp(0b1010_0000_0000_0001L << 48) >>> 8 & 31);
        assertEquals(0, codes.lookUp(0b1010_0000_0000_0010L << 48));
        assertEquals(0, codes.lookUp(-1L));
    }

    @Test
    void refusesMoreCodesThanBitsCanTell() {
        assertThrows(BrokenImageException.class, () -> codes(3));
        assertThrows(BrokenImageException.class, () -> codes(1, 3));
        assertThrows(BrokenImageException.class, () -> codes(0, 255));
    }

    @Test
    void refusesACodeOfOnesAlone() {
        assertThrows(BrokenImageException.class, () -> codes(2));
        assertThrows(BrokenImageException.class, () -> codes(1, 2));
    }

    @Test
    void takesDifferencesOfUpTo15BitsAsOtherDecodersDoAndNoLongerOnes() {
        byte[] counts = new byte[16];
        counts[3] = 1;
        assertThrows(BrokenImageException.class, () -> HuffmanCodes.ofDifferences(counts, new byte[] {16}));
        for (byte bits : new byte[] {11, 12, 15}) {
            assertTrue(HuffmanCodes.ofDifferences(counts, new byte[] {bits}).lookUp(0) != 0, bits + " bits");
        }
    }

    /** Whatever the bits are, skipping several codes at a time comes to the same as taking one after the other. */
    @Test
    void skipsAsManyBitsAsTheCodesHave() {
        JPEGHuffmanTable table = JPEGHuffmanTable.StdACLuminance;
        byte[] counts = new byte[16];
        for (int i = 0; i < table.getLengths().length; i++) {
            counts[i] = (byte) table.getLengths()[i];
        }
        byte[] symbols = new byte[table.getValues().length];
        for (int i = 0; i < symbols.length; i++) {
            symbols[i] = (byte) table.getValues()[i];
        }
        HuffmanCodes codes = HuffmanCodes.ofCoefficients(counts, symbols);
        short[] skips = codes.skips();
        int several = 0;
        for (int index = 0; index < skips.length; index++) {
            int drop = skips[index] & 63;
            int coefficients = skips[index] >>> SkipTable.STEP & 127;
            int dropped = 0;
            int taken = 0;
            int steps = 0;
            while (coefficients < 64 && taken < coefficients) {
                int code = codes.lookUp(((long) index << SkipTable.SHIFT) << dropped);
                dropped += code & 63;
                taken += symbol(code) == 0 ? 1 : (code >>> 24) + 1;
                steps++;
            }
            several += steps > 1 ? 1 : 0;
            assertTrue(coefficients > 64 || (dropped == drop && taken == coefficients), "index " + index);
        }
        assertTrue(several > skips.length / 2);
    }

    private static int symbol(int code) {
        return code >>> 24 << 4 | (code >>> 16 & 15);
    }
}
