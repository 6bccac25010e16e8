package io.photointake.adapter.imaging.structure;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.GifFrame;
import java.io.IOException;

/** GIF: the first frame's codes, counted in pixels. What follows the last pixel, also later frames, does not matter. */
final class GifStructure {
    private static final int LARGEST_CODE_SIZE = 8;
    private static final int LARGEST_BLOCK = 255;

    private final ByteView file;
    private long at;
    private final byte[] block = new byte[LARGEST_BLOCK];
    private int blockBytes;
    private int inBlock;
    private int held;
    private int heldBits;

    private GifStructure(ByteView file, long at) {
        this.file = file;
        this.at = at;
    }

    static void check(ByteView file) throws IOException {
        GifFrame frame = GifFrame.first(file);
        int codeSize = file.u8(frame.dataAt());
        if (codeSize < 1 || codeSize > LARGEST_CODE_SIZE) {
            throw BrokenImageException.damaged("the picture's data is not understandable");
        }
        new GifStructure(file, frame.dataAt() + 1)
                .count(new LzwCount(codeSize, frame.size().pixels()));
    }

    private void count(LzwCount pixels) throws IOException {
        while (!pixels.complete()) {
            pixels.take(nextCode(pixels.bits()));
        }
    }

    private int nextCode(int bits) throws IOException {
        while (heldBits < bits) {
            held |= nextByte() << heldBits;
            heldBits += 8;
        }
        int code = held & ((1 << bits) - 1);
        held >>>= bits;
        heldBits -= bits;
        return code;
    }

    private int nextByte() throws IOException {
        if (inBlock == blockBytes) {
            readBlock();
        }
        return block[inBlock++] & 0xFF;
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
}
