package io.photointake.adapter.imaging.decode;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.domain.image.PixelSize;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The chunks of a PNG that make its picture, and its picture data inflated. */
final class PngData implements AutoCloseable {
    private static final int IHDR = 0x49484452;
    private static final int PLTE = 0x504C5445;
    private static final int TRNS = 0x74524E53;
    private static final int IDAT = 0x49444154;
    private static final int IEND = 0x49454E44;
    private static final int SIGNATURE_BYTES = 8;
    private static final int MOST_PALETTE_BYTES = 768;

    private final DataInputStream input;
    private final Inflater inflater = new Inflater();
    private final byte[] compressed = new byte[32 * 1024];
    private boolean started;
    private long leftInChunk;

    PngData(InputStream stream) {
        this.input = new DataInputStream(new BufferedInputStream(stream, 32 * 1024));
    }

    /** Reads up to the first byte of picture data. */
    PngLayout readHeader(PixelSize size) throws IOException {
        input.skipNBytes(SIGNATURE_BYTES);
        byte[] header = new byte[0];
        byte[] palette = new byte[0];
        byte[] transparency = new byte[0];
        for (int type = nextChunk(); type != IDAT; type = nextChunk()) {
            switch (type) {
                case IHDR -> header = input.readNBytes((int) Math.min(leftInChunk, 13));
                case PLTE -> palette = input.readNBytes((int) Math.min(leftInChunk, MOST_PALETTE_BYTES));
                case TRNS -> transparency = input.readNBytes((int) Math.min(leftInChunk, 256));
                case IEND -> throw BrokenImageException.incomplete("it has no picture data");
                default -> {
                    continue;
                }
            }
            leftInChunk -= switch (type) {
                case IHDR -> header.length;
                case PLTE -> palette.length;
                default -> transparency.length;
            };
        }
        if (header.length < 13) {
            throw BrokenImageException.damaged("its header is too short");
        }
        return new PngLayout(size, header[8], header[9], header[12] != 0, palette, transparency);
    }

    /** Fills the front of an array with inflated picture data. */
    void readRow(byte[] target, int length) throws IOException {
        int filled = 0;
        while (filled < length) {
            int count = inflate(target, filled, length - filled);
            filled += count;
            if (count == 0 && !feed()) {
                throw BrokenImageException.endsTooEarly();
            }
        }
    }

    /** Reads the picture data's own end, whose checksum covers the whole; its absence alone is no fault. */
    void finish() throws IOException {
        byte[] surplus = new byte[1024];
        int limit = 64;
        while (!inflater.finished() && limit > 0) {
            if (inflate(surplus, 0, surplus.length) == 0 && !feed()) {
                return;
            }
            limit--;
        }
    }

    private int inflate(byte[] target, int offset, int length) {
        try {
            return inflater.inflate(target, offset, length);
        } catch (DataFormatException e) {
            throw BrokenImageException.damaged("its picture data is corrupt");
        }
    }

    /** Gives the inflater more of the picture data; false if there is no more. */
    private boolean feed() throws IOException {
        if (inflater.finished() || inflater.needsDictionary() || !inflater.needsInput()) {
            return false;
        }
        while (leftInChunk == 0) {
            if (nextChunk() != IDAT) {
                return false;
            }
        }
        int count = input.read(compressed, 0, (int) Math.min(compressed.length, leftInChunk));
        if (count < 0) {
            return false;
        }
        leftInChunk -= count;
        inflater.setInput(compressed, 0, count);
        return true;
    }

    /** Skips the rest of the current chunk and its checksum, and answers the next chunk's type. */
    private int nextChunk() throws IOException {
        try {
            if (started) {
                input.skipNBytes(leftInChunk + 4);
            }
            started = true;
            leftInChunk = input.readInt() & 0xFFFFFFFFL;
            return input.readInt();
        } catch (EOFException e) {
            leftInChunk = 0;
            return IEND;
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        input.close();
    }
}
