package io.photointake.adapter.imaging.jpeg.entropy;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import java.util.Arrays;

/**
 * A Huffman table (ITU-T T.81, annex C) made ready for decoding.
 *
 * <p>What it answers to bits is packed into a number: in bits 0 to 5 the length of the code and the value behind it, in
 * bits 8 to 12 that of the code, in bits 16 to 19 that of the value (SSSS), in bits 24 to 27 the run of zeros before it
 * (RRRR). Nothing is 0.
 */
public final class HuffmanCodes {
    /** How far the bits are shifted to look them up. */
    static final int SHIFT = 64 - HuffmanCodes.FIRST_BITS;

    private static final int FIRST_BITS = 10;
    private static final int LONGEST_CODE = 16;

    private static final int LARGEST_DC_SYMBOL = 15;

    private final int[] first = new int[1 << FIRST_BITS];
    private final int[] limit = new int[LONGEST_CODE + 1];
    private final int[] offset = new int[LONGEST_CODE + 1];
    private final int[] packed;
    private short[] skips = new short[0];

    private HuffmanCodes(int[] packed) {
        this.packed = packed;
    }

    /** For scans that use no codes. */
    public static HuffmanCodes none() {
        return ofCoefficients(new byte[LONGEST_CODE], new byte[0]);
    }

    /** Codes of differences between first coefficients. */
    public static HuffmanCodes ofDifferences(byte[] counts, byte[] symbols) {
        for (byte symbol : symbols) {
            if ((symbol & 0xFF) > LARGEST_DC_SYMBOL) {
                throw impossible();
            }
        }
        return of(counts, symbols);
    }

    /** Codes of the coefficients after the first. */
    public static HuffmanCodes ofCoefficients(byte[] counts, byte[] symbols) {
        return of(counts, symbols);
    }

    private static HuffmanCodes of(byte[] counts, byte[] symbols) {
        HuffmanCodes codes = new HuffmanCodes(new int[symbols.length]);
        int code = 0;
        int index = 0;
        for (int length = 1; length <= LONGEST_CODE; length++) {
            codes.offset[length] = index - code;
            for (int i = counts[length - 1] & 0xFF; i > 0; i--) {
                codes.add(code++, length, index, symbols[index++] & 0xFF);
            }
            if (code >= 1 << length) {
                throw impossible();
            }
            codes.limit[length] = code << (LONGEST_CODE - length);
            code <<= 1;
        }
        return codes;
    }

    private void add(int code, int length, int index, int symbol) {
        if (code >= 1 << length) {
            throw impossible();
        }
        int size = symbol & 15;
        packed[index] = (symbol >> 4) << 24 | size << 16 | length << 8 | (length + size);
        if (length <= FIRST_BITS) {
            int from = code << (FIRST_BITS - length);
            Arrays.fill(first, from, from + (1 << (FIRST_BITS - length)), packed[index]);
        }
    }

    /** The answers to the first bits; 0 where the code is longer, or where there is none. */
    int[] first() {
        return first;
    }

    /** The answer to bits that {@link #first} has none for, 0 if no code is like them. */
    int longCode(long bits) {
        int code = (int) (bits >>> (64 - LONGEST_CODE));
        if (code < limit[FIRST_BITS]) {
            return 0;
        }
        for (int length = FIRST_BITS + 1; length <= LONGEST_CODE; length++) {
            if (code < limit[length]) {
                return packed[offset[length] + (code >> (LONGEST_CODE - length))];
            }
        }
        return 0;
    }

    /** The answer to bits, 0 if no code is like them. */
    int lookUp(long bits) {
        int found = first[(int) (bits >>> SHIFT)];
        return found != 0 ? found : longCode(bits);
    }

    /** How to skip coefficients coded like this; made at the first call. */
    short[] skips() {
        if (skips.length == 0) {
            skips = SkipTable.of(this);
        }
        return skips;
    }

    private static BrokenImageException impossible() {
        return BrokenImageException.damaged("the table that its picture is decoded with is corrupt");
    }
}
