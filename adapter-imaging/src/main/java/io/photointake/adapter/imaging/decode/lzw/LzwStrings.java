package io.photointake.adapter.imaging.decode.lzw;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import java.io.IOException;

/**
 * Undoes LZW with codes of a growing size, a code that clears the table and one that ends the data (GIF89a, appendix F;
 * TIFF 6.0, section 13). A string is written at once where it belongs, from its last byte to its first.
 */
public final class LzwStrings {
    private static final int MOST_CODES = 4096;
    private static final int LONGEST_CODE = 12;
    private static final int NONE = -1;

    private final CodeSource codes;
    private final int clear;
    private final int firstSize;
    private final int haste;
    private final short[] prefix = new short[MOST_CODES];
    private final byte[] suffix = new byte[MOST_CODES];
    private final byte[] first = new byte[MOST_CODES];
    private final short[] lengths = new short[MOST_CODES];
    private final byte[] string = new byte[MOST_CODES];
    private int pending;
    private int pendingEnd;
    private int next;
    private int size;
    private int previous;

    /**
     * @param depth bits of the values, 1 to 8
     * @param grows when the size of the codes does
     */
    public LzwStrings(CodeSource codes, int depth, Growth grows) {
        this.codes = codes;
        this.clear = 1 << depth;
        this.firstSize = depth + 1;
        this.haste = grows == Growth.ONE_CODE_EARLY ? 1 : 0;
        for (int i = 0; i < clear; i++) {
            suffix[i] = (byte) i;
            first[i] = (byte) i;
            lengths[i] = 1;
        }
        reset();
    }

    /** Fills the beginning of an array with the next values. */
    public void read(byte[] target, int count) throws IOException {
        int filled = 0;
        while (filled < count) {
            if (pending < pendingEnd) {
                int part = Math.min(pendingEnd - pending, count - filled);
                System.arraycopy(string, pending, target, filled, part);
                pending += part;
                filled += part;
                continue;
            }
            int code = nextString();
            int length = lengths[code];
            if (length <= count - filled) {
                write(code, target, filled + length);
                filled += length;
            } else {
                write(code, string, length);
                pending = 0;
                pendingEnd = length;
            }
        }
    }

    /** Writes a code's string in front of a position. */
    private void write(int code, byte[] target, int end) {
        int rest = code;
        for (int to = end - 1; to >= end - lengths[code]; to--) {
            target[to] = suffix[rest];
            rest = prefix[rest];
        }
    }

    private void reset() {
        size = firstSize;
        next = clear + 2;
        previous = NONE;
    }

    /** The next code that stands for a string, which is known by then. */
    private int nextString() throws IOException {
        int code = codes.next(size);
        while (code == clear) {
            reset();
            code = codes.next(size);
        }
        if (code == clear + 1) {
            throw BrokenImageException.incomplete("the picture's data ends before its last pixel");
        }
        if (code > (previous == NONE ? clear : next)) {
            throw BrokenImageException.damaged("the picture's data is not understandable");
        }
        if (previous != NONE && next < MOST_CODES) {
            learn(code == next ? first[previous] : first[code]);
        }
        previous = code;
        return code;
    }

    private void learn(byte last) {
        prefix[next] = (short) previous;
        suffix[next] = last;
        first[next] = first[previous];
        lengths[next] = (short) (lengths[previous] + 1);
        next++;
        if (next + haste == 1 << size && size < LONGEST_CODE) {
            size++;
        }
    }

    /** When the size of the codes grows. */
    public enum Growth {
        /** When a code of the old size no longer suffices. */
        WHEN_NEEDED,
        /** One code before that, as TIFF has it. */
        ONE_CODE_EARLY
    }
}
