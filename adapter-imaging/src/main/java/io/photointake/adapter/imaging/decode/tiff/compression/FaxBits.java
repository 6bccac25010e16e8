package io.photointake.adapter.imaging.decode.tiff.compression;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import java.io.IOException;

/** The bits of facsimile data, from the highest of each byte. Beyond the end are zeros, which may be seen but not taken. */
final class FaxBits {
    private final PieceData data;
    private long held;
    private int count;
    private int padding;

    FaxBits(PieceData data) {
        this.data = data;
    }

    /** The next bits, at most 24. */
    int peek(int bits) throws IOException {
        while (count < bits) {
            int value = data.next();
            padding += value < 0 ? 8 : 0;
            held = held << 8 | Math.max(0, value);
            count += 8;
        }
        return (int) (held >> (count - bits)) & ((1 << bits) - 1);
    }

    /** Goes on by bits that were seen. */
    void take(int bits) {
        count -= bits;
        if (count < padding) {
            throw BrokenImageException.endsTooEarly();
        }
    }

    void alignToByte() {
        count -= count % 8;
    }

    /** What is said of bits that stand for nothing. */
    BrokenImageException notUnderstandable() {
        return padding > 0
                ? BrokenImageException.endsTooEarly()
                : BrokenImageException.damaged("the picture's data is not understandable");
    }
}
