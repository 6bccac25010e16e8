package io.photointake.adapter.imaging.structure;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import java.util.Arrays;

/**
 * Counts the pixels that GIF's LZW codes stand for without making them: of each string in the dictionary only the length
 * is kept.
 */
final class LzwCount {
    private static final int MOST_CODES = 4096;
    private static final int MOST_BITS = 12;
    private static final int NONE = -1;

    private final int codeSize;
    private final int clear;
    private final int[] lengths = new int[MOST_CODES];
    private long missing;
    private int next;
    private int bits;
    private int previous = NONE;

    LzwCount(int codeSize, long pixels) {
        this.codeSize = codeSize;
        this.clear = 1 << codeSize;
        this.missing = pixels;
        Arrays.fill(lengths, 0, clear, 1);
        reset();
    }

    /** How many bits the next code has. */
    int bits() {
        return bits;
    }

    boolean complete() {
        return missing <= 0;
    }

    void take(int code) {
        if (code == clear) {
            reset();
        } else if (code == clear + 1) {
            throw BrokenImageException.incomplete("the picture's data ends before its last pixel");
        } else {
            takeString(code);
        }
    }

    private void takeString(int code) {
        if (code > next || (code == next && previous == NONE) || (previous == NONE && code > clear)) {
            throw BrokenImageException.damaged("the picture's data is not understandable");
        }
        if (previous != NONE && next < MOST_CODES) {
            lengths[next++] = lengths[previous] + 1;
            if (next == 1 << bits && bits < MOST_BITS) {
                bits++;
            }
        }
        missing -= lengths[code];
        previous = code;
    }

    private void reset() {
        next = clear + 2;
        bits = codeSize + 1;
        previous = NONE;
    }
}
