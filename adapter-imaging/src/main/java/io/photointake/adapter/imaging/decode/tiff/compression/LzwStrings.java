package io.photointake.adapter.imaging.decode.tiff.compression;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import java.io.IOException;

/**
 * Bytes in codes of LZW (TIFF 6.0, section 13), which grow one code earlier than elsewhere; or as the first programs wrote
 * them, with the bits in the other order and no such haste.
 */
public final class LzwStrings implements Unpacked {
    private static final int CLEAR = 256;
    private static final int END = 257;
    private static final int MOST_CODES = 4096;
    private static final int SHORTEST_CODE = 9;
    private static final int LONGEST_CODE = 12;
    private static final int NONE = -1;

    private final PieceData data;
    private final boolean old;
    private final short[] prefix = new short[MOST_CODES];
    private final byte[] suffix = new byte[MOST_CODES];
    private final byte[] first = new byte[MOST_CODES];
    private final short[] lengths = new short[MOST_CODES];
    private final byte[] string = new byte[MOST_CODES];
    private int pending;
    private int pendingEnd;
    private int bits;
    private int bitCount;
    private int next = END + 1;
    private int size = SHORTEST_CODE;
    private int previous = NONE;

    public LzwStrings(PieceData data) throws IOException {
        this.data = data;
        this.old = data.first(0) == 0 && (data.first(1) & 1) == 1;
        for (int i = 0; i < CLEAR; i++) {
            suffix[i] = (byte) i;
            first[i] = (byte) i;
            lengths[i] = 1;
        }
    }

    @Override
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

    /** The next code that stands for a string, which is known by then. */
    private int nextString() throws IOException {
        int code = code();
        while (code == CLEAR) {
            next = END + 1;
            size = SHORTEST_CODE;
            previous = NONE;
            code = code();
        }
        if (code == END) {
            throw BrokenImageException.incomplete("the picture's data ends before its last pixel");
        }
        if (code > (previous == NONE ? CLEAR : next)) {
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
        if (next + (old ? 0 : 1) == 1 << size && size < LONGEST_CODE) {
            size++;
        }
    }

    private int code() throws IOException {
        while (bitCount < size) {
            int value = data.next();
            if (value < 0) {
                throw BrokenImageException.endsTooEarly();
            }
            bits = old ? bits | value << bitCount : bits << 8 | value;
            bitCount += 8;
        }
        bitCount -= size;
        int mask = (1 << size) - 1;
        if (old) {
            int code = bits & mask;
            bits >>>= size;
            return code;
        }
        int code = bits >> bitCount & mask;
        bits &= (1 << bitCount) - 1;
        return code;
    }
}
