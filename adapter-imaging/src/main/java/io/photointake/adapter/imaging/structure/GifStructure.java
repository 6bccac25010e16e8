package io.photointake.adapter.imaging.structure;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.GifFrame;
import java.io.IOException;

/** GIF: the first frame's codes, counted in pixels. What follows the last pixel, also later frames, does not matter. */
final class GifStructure {
    private static final int LARGEST_CODE_SIZE = 8;

    private final ByteView file;
    private long at;
    private int leftInBlock;
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
        if (leftInBlock == 0) {
            leftInBlock = file.u8(at++);
            if (leftInBlock == 0) {
                throw BrokenImageException.incomplete("the picture's data ends before its last pixel");
            }
        }
        leftInBlock--;
        return file.u8(at++);
    }
}
