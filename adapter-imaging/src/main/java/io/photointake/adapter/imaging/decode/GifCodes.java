package io.photointake.adapter.imaging.decode;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.decode.lzw.CodeSource;
import java.io.IOException;

/** The LZW codes of a GIF's frame: in blocks of at most 255 bytes, the lowest bits first (GIF89a, appendix F). */
final class GifCodes implements CodeSource {
    private static final int LARGEST_BLOCK = 255;

    private final ByteView file;
    private long at;
    private final byte[] block = new byte[LARGEST_BLOCK];
    private int blockBytes;
    private int inBlock;
    private int bits;
    private int bitCount;

    /** @param at where the first block begins */
    GifCodes(ByteView file, long at) {
        this.file = file;
        this.at = at;
    }

    @Override
    public int next(int size) throws IOException {
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
}
