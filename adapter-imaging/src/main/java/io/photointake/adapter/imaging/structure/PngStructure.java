package io.photointake.adapter.imaging.structure;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.PngChunk;
import io.photointake.adapter.imaging.container.PngChunks;
import io.photointake.adapter.imaging.container.PngFrame;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * PNG: its chunks up to the last pixel, and the pixels counted. As in browsers, an ancillary chunk with a wrong checksum
 * does not matter, a critical one is damage, and nothing behind the last pixel matters, not even a missing end.
 */
final class PngStructure implements AutoCloseable {
    private static final int MOST_CHUNKS = 10_000;
    private static final int MOST_PALETTE_BYTES = 3 * 256;
    private static final int STEP = 64 * 1024;

    /** No two bits of deflated data stand for more than 258 bytes (RFC 1951, 3.2.5). */
    private static final int MOST_INFLATION = 1032;

    private final PngChunks chunks;
    private final PngFrame frame;
    private final PngRows rows;
    private final Inflater inflater = new Inflater();
    private final byte[] deflated = new byte[STEP];
    private final byte[] inflated = new byte[STEP];

    private PngStructure(PngChunks chunks, PngFrame frame, PngRows rows) {
        this.chunks = chunks;
        this.frame = frame;
        this.rows = rows;
    }

    static void check(ByteView file) throws IOException {
        PngChunks chunks = new PngChunks(file);
        PngFrame frame = PngFrame.of(chunks.next().orElseThrow(BrokenImageException::endsTooEarly));
        PngRows rows = new PngRows(frame);
        if (rows.bytes() / MOST_INFLATION > file.length()) {
            throw BrokenImageException.endsTooEarly();
        }
        try (PngStructure structure = new PngStructure(chunks, frame, rows)) {
            structure.readPicture(structure.firstOfPicture());
        } catch (DataFormatException broken) {
            throw BrokenImageException.damaged("the picture's data is not understandable");
        }
    }

    @Override
    public void close() {
        inflater.end();
    }

    private PngChunk firstOfPicture() throws IOException {
        boolean palette = false;
        for (int i = 0; i < MOST_CHUNKS; i++) {
            PngChunk chunk = next();
            if (chunk.is("IDAT")) {
                if (frame.colourType() == PngFrame.PALETTE && !palette) {
                    throw BrokenImageException.damaged("the file lacks the colours of its picture");
                }
                return chunk;
            }
            if (chunk.is("PLTE")) {
                requirePalette(chunk, palette);
                palette = true;
            } else if (chunk.critical()) {
                throw BrokenImageException.damaged("a part of the file is of a kind that does not exist");
            }
        }
        throw BrokenImageException.damaged("what should lead to the picture does not end");
    }

    private static void requirePalette(PngChunk chunk, boolean second) throws IOException {
        long bytes = chunk.body().length();
        if (second || bytes == 0 || bytes % 3 != 0 || bytes > MOST_PALETTE_BYTES || !chunk.intact()) {
            throw BrokenImageException.damaged("the colours of its picture are not understandable");
        }
    }

    private void readPicture(PngChunk first) throws IOException, DataFormatException {
        PngChunk chunk = first;
        readPart(chunk);
        while (!rows.complete()) {
            chunk = next();
            if (!chunk.is("IDAT")) {
                throw BrokenImageException.endsTooEarly();
            }
            readPart(chunk);
        }
    }

    /** Sums and inflates a chunk in the same pass; the checksum decides before what was inflated counts. */
    private void readPart(PngChunk chunk) throws IOException, DataFormatException {
        CRC32 sum = new CRC32();
        sum.update(new byte[] {'I', 'D', 'A', 'T'});
        for (long at = 0; at < chunk.body().length(); at += STEP) {
            int count = chunk.body().read(at, deflated);
            sum.update(deflated, 0, count);
            inflate(count);
        }
        if (sum.getValue() != chunk.checksum()) {
            throw BrokenImageException.damaged("the picture's data was changed on its way");
        }
    }

    private void inflate(int count) throws DataFormatException {
        inflater.setInput(deflated, 0, count);
        while (!rows.complete() && !inflater.needsInput()) {
            int made = inflater.inflate(inflated);
            rows.take(inflated, made);
            if (inflater.needsDictionary()) {
                throw BrokenImageException.damaged("the picture's data is not understandable");
            }
            if (inflater.finished()) {
                if (!rows.complete()) {
                    throw BrokenImageException.endsTooEarly();
                }
                return;
            }
        }
    }

    private PngChunk next() throws IOException {
        return chunks.next().orElseThrow(BrokenImageException::endsTooEarly);
    }
}
