package io.photointake.adapter.imaging.decode.tiff.compression;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.decode.lzw.CodeSource;
import io.photointake.adapter.imaging.decode.lzw.LzwStrings;
import java.io.IOException;

/**
 * Bytes in codes of LZW (TIFF 6.0, section 13), which grow one code earlier than elsewhere, the highest bits first; or as
 * the first programs wrote them, with the bits in the other order and no such haste.
 */
public final class LzwPacked implements Unpacked {
    private static final int BYTE_DEPTH = 8;

    private final PieceData data;
    private final LzwStrings strings;
    private int bits;
    private int bitCount;

    public LzwPacked(PieceData data) throws IOException {
        this.data = data;
        boolean old = data.first(0) == 0 && (data.first(1) & 1) == 1;
        CodeSource codes = old ? this::lowestFirst : this::highestFirst;
        this.strings = new LzwStrings(
                codes, BYTE_DEPTH, old ? LzwStrings.Growth.WHEN_NEEDED : LzwStrings.Growth.ONE_CODE_EARLY);
    }

    @Override
    public void read(byte[] target, int count) throws IOException {
        strings.read(target, count);
    }

    private int highestFirst(int size) throws IOException {
        while (bitCount < size) {
            bits = bits << 8 | nextByte();
            bitCount += 8;
        }
        bitCount -= size;
        int code = bits >> bitCount;
        bits &= (1 << bitCount) - 1;
        return code;
    }

    private int lowestFirst(int size) throws IOException {
        while (bitCount < size) {
            bits |= nextByte() << bitCount;
            bitCount += 8;
        }
        int code = bits & ((1 << size) - 1);
        bits >>>= size;
        bitCount -= size;
        return code;
    }

    private int nextByte() throws IOException {
        int value = data.next();
        if (value < 0) {
            throw BrokenImageException.endsTooEarly();
        }
        return value;
    }
}
