package io.photointake.adapter.imaging.decode;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import java.io.IOException;

/** The LZW codes of a GIF's frame, undone to palette indexes. */
final class GifCodes {
    private static final int MOST_CODES = 4096;
    private static final int LONGEST_CODE = 12;
    private static final int NONE = -1;

    private final GifFile file;
    private final byte[] block = new byte[255];
    private int blockLength;
    private int blockAt;
    private int bits;
    private int bitCount;

    private final int firstSize;
    private final int clear;
    private final int[] prefix = new int[MOST_CODES];
    private final byte[] suffix = new byte[MOST_CODES];
    private final byte[] pending = new byte[MOST_CODES + 1];
    private int pendingCount;
    private int next;
    private int size;
    private int previous = NONE;
    private byte firstOfPrevious;

    GifCodes(GifFile file) throws IOException {
        this.file = file;
        int depth = file.u8();
        if (depth < 1 || depth > 8) {
            throw BrokenImageException.damaged("its picture data is corrupt");
        }
        this.firstSize = depth + 1;
        this.clear = 1 << depth;
        for (int i = 0; i < clear; i++) {
            suffix[i] = (byte) i;
        }
        reset();
    }

    void read(byte[] target, int offset, int count) throws IOException {
        int at = offset;
        int end = offset + count;
        while (at < end) {
            if (pendingCount == 0) {
                expand();
            }
            while (pendingCount > 0 && at < end) {
                target[at++] = pending[--pendingCount];
            }
        }
    }

    private void reset() {
        size = firstSize;
        next = clear + 2;
        previous = NONE;
    }

    /** Turns the next code into indexes, the last of which lies at the bottom of the pending ones. */
    private void expand() throws IOException {
        int code = code();
        while (code == clear) {
            reset();
            code = code();
        }
        if (code == clear + 1) {
            throw BrokenImageException.endsTooEarly();
        }
        if (code > next || (previous == NONE && code > clear)) {
            throw BrokenImageException.damaged("its picture data is corrupt");
        }
        int rest = code;
        if (code == next) {
            pending[pendingCount++] = firstOfPrevious;
            rest = previous;
        }
        while (rest > clear) {
            pending[pendingCount++] = suffix[rest];
            rest = prefix[rest];
        }
        pending[pendingCount++] = suffix[rest];
        learn(suffix[rest]);
        previous = code;
        firstOfPrevious = suffix[rest];
    }

    private void learn(byte first) {
        if (previous == NONE || next >= MOST_CODES) {
            return;
        }
        prefix[next] = previous;
        suffix[next] = first;
        next++;
        if (next == 1 << size && size < LONGEST_CODE) {
            size++;
        }
    }

    private int code() throws IOException {
        while (bitCount < size) {
            if (blockAt == blockLength) {
                blockLength = file.block(block);
                blockAt = 0;
                if (blockLength == 0) {
                    throw BrokenImageException.endsTooEarly();
                }
            }
            bits |= (block[blockAt++] & 0xFF) << bitCount;
            bitCount += 8;
        }
        int code = bits & ((1 << size) - 1);
        bits >>>= size;
        bitCount -= size;
        return code;
    }
}
