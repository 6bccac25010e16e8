package io.photointake.adapter.imaging.decode;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.OptionalInt;

/** A GIF's blocks, read from the front up to its first frame and through that frame's data. */
final class GifFile implements AutoCloseable {
    private static final int SIGNATURE_BYTES = 6;
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2C;
    private static final int CONTROL = 0xF9;
    private static final int HAS_PALETTE = 0x80;
    private static final int INTERLACED = 0x40;

    private final InputStream input;
    private OptionalInt transparent = OptionalInt.empty();

    GifFile(InputStream stream) {
        this.input = new BufferedInputStream(stream, 32 * 1024);
    }

    /** Reads up to the first frame's data. */
    GifFrame firstFrame() throws IOException {
        input.skipNBytes(SIGNATURE_BYTES + 4);
        int flags = u8();
        input.skipNBytes(2);
        byte[] shared = palette(flags);
        for (int kind = u8(); kind != FRAME; kind = u8()) {
            if (kind != EXTENSION) {
                throw BrokenImageException.incomplete("it has no picture");
            }
            readExtension();
        }
        int left = u16();
        int top = u16();
        int width = u16();
        int height = u16();
        int own = u8();
        byte[] palette = (own & HAS_PALETTE) != 0 ? palette(own) : shared;
        if (width == 0 || height == 0) {
            throw BrokenImageException.damaged("its picture has no pixels");
        }
        return new GifFrame(left, top, width, height, (own & INTERLACED) != 0, palette, transparent);
    }

    /** The next byte; the file's end is the picture's. */
    int u8() throws IOException {
        int value = input.read();
        if (value < 0) {
            throw BrokenImageException.endsTooEarly();
        }
        return value;
    }

    /** Fills the front of an array with the next block of data and answers its length, 0 at the end of the data. */
    int block(byte[] target) throws IOException {
        int length = u8();
        if (input.readNBytes(target, 0, length) < length) {
            throw BrokenImageException.endsTooEarly();
        }
        return length;
    }

    private int u16() throws IOException {
        int low = u8();
        return u8() << 8 | low;
    }

    private byte[] palette(int flags) throws IOException {
        if ((flags & HAS_PALETTE) == 0) {
            return new byte[0];
        }
        int length = 3 * (2 << (flags & 7));
        byte[] palette = input.readNBytes(length);
        if (palette.length < length) {
            throw BrokenImageException.endsTooEarly();
        }
        return palette;
    }

    private void readExtension() throws IOException {
        int label = u8();
        byte[] block = new byte[255];
        int length = block(block);
        if (label == CONTROL && length >= 4) {
            boolean has = (block[0] & 1) != 0;
            transparent = has ? OptionalInt.of(block[3] & 0xFF) : OptionalInt.empty();
        }
        while (length > 0) {
            length = block(block);
        }
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
