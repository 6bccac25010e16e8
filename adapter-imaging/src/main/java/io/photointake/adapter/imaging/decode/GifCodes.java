package io.photointake.adapter.imaging.decode;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import java.io.IOException;

/**
 * The LZW codes of a GIF's frame, undone to palette indexes (GIF89a, appendix F). A string is written at once where it
 * belongs, from its last index to its first.
 */
final class GifCodes {
    private static final int MOST_CODES = 4096;
    private static final int LONGEST_CODE = 12;
    private static final int LARGEST_BLOCK = 255;
    private static final int NONE = -1;

    private final ByteView file;
    private long at;
    private final byte[] block = new byte[LARGEST_BLOCK];
    private int blockBytes;
    private int inBlock;
    private int bits;
    private int bitCount;

    private final int firstSize;
    private final int clear;
    private final short[] prefix = new short[MOST_CODES];
    private final byte[] suffix = new byte[MOST_CODES];
    private final byte[] first = new byte[MOST_CODES];
    private final short[] lengths = new short[MOST_CODES];
    private final byte[] string = new byte[MOST_CODES];
    private int pending;
    private int pendingEnd;
    private int next;
    private int size;
    private int previous = NONE;

    /** @param at where the frame's data begins */
    GifCodes(ByteView file, long at) throws IOException {
        this.file = file;
        this.at = at + 1;
        int depth = file.u8(at);
        if (depth < 1 || depth > 8) {
            throw notUnderstandable();
        }
        this.firstSize = depth + 1;
        this.clear = 1 << depth;
        for (int i = 0; i < clear; i++) {
            suffix[i] = (byte) i;
            first[i] = (byte) i;
            lengths[i] = 1;
        }
        reset();
    }

    /** Fills an array with the next indexes. */
    void read(byte[] target) throws IOException {
        int filled = 0;
        while (filled < target.length) {
            if (pending < pendingEnd) {
                int part = Math.min(pendingEnd - pending, target.length - filled);
                System.arraycopy(string, pending, target, filled, part);
                pending += part;
                filled += part;
                continue;
            }
            int code = nextString();
            int length = lengths[code];
            if (length <= target.length - filled) {
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
        int code = code();
        while (code == clear) {
            reset();
            code = code();
        }
        if (code == clear + 1) {
            throw BrokenImageException.incomplete("the picture's data ends before its last pixel");
        }
        if (code > (previous == NONE ? clear : next)) {
            throw notUnderstandable();
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
        if (next == 1 << size && size < LONGEST_CODE) {
            size++;
        }
    }

    private int code() throws IOException {
        while (bitCount < size) {
            if (inBlock == blockBytes) {
                readBlock();
            }
            bits |= (block[inBlock++] & 0xFF) << bitCount;
            bitCount += 8;
        }
        int code = bits & ((1 << size) - 1);
        bits >>>= size;
        bitCount -= size;
        return code;
    }

    /** What there is of a cut block counts: the last pixel may be in it. */
    private void readBlock() throws IOException {
        int stated = file.u8(at);
        if (stated == 0) {
            throw BrokenImageException.incomplete("the picture's data ends before its last pixel");
        }
        blockBytes = Math.min(stated, file.read(at + 1, block));
        if (blockBytes == 0) {
            throw BrokenImageException.endsTooEarly();
        }
        inBlock = 0;
        at += 1 + stated;
    }

    private static BrokenImageException notUnderstandable() {
        return BrokenImageException.damaged("the picture's data is not understandable");
    }
}
