package io.photointake.adapter.imaging.decode.png;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.container.PngChunk;
import io.photointake.adapter.imaging.container.PngChunks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The picture data of a PNG: its chunks summed and inflated in one pass. As in browsers, a wrong checksum of picture data
 * is damage, and nothing behind the last pixel matters.
 */
final class PngData implements AutoCloseable {
    private static final String NAME = "IDAT";
    private static final int STEP = 64 * 1024;
    private static final int MOST_SURPLUS = 64 * 1024;

    private final PngChunks chunks;
    private PngChunk chunk;
    private long at;
    private final CRC32 sum = new CRC32();
    private final Inflater inflater = new Inflater();
    private final byte[] deflated = new byte[STEP];
    private final byte[] inflated = new byte[STEP];
    private int from;
    private int to;
    private int surplus;

    /** @param first of the chunks with picture data */
    PngData(PngChunks chunks, PngChunk first) {
        this.chunks = chunks;
        this.chunk = first;
        begin(first);
    }

    /** Fills the front of an array with inflated picture data. */
    void read(byte[] target, int length) throws IOException {
        int filled = 0;
        while (filled < length) {
            if (from == to) {
                inflate();
            }
            int part = Math.min(length - filled, to - from);
            System.arraycopy(inflated, from, target, filled, part);
            from += part;
            filled += part;
        }
    }

    /**
     * Requires that the chunk with the last pixel is intact, and that the checksum of the data as a whole is right where it
     * is there.
     */
    void finish() throws IOException {
        skipSurplus();
        while (at < chunk.body().length()) {
            int count = sumStep();
            if (awaitsMore()) {
                inflater.setInput(deflated, 0, count);
                skipSurplus();
            }
        }
        requireIntact();
        while (awaitsMore() && feedFromLaterChunk()) {
            skipSurplus();
        }
    }

    private void skipSurplus() {
        while (awaitsMore() && !inflater.needsInput()) {
            surplus += inflateStep();
        }
    }

    private boolean awaitsMore() {
        return surplus < MOST_SURPLUS && !inflater.finished() && !inflater.needsDictionary();
    }

    /** Nothing in later chunks is missed, except that they may hold the checksum. */
    private boolean feedFromLaterChunk() throws IOException {
        try {
            Optional<PngChunk> next = chunks.next();
            if (next.isEmpty() || !next.get().is(NAME) || next.get().body().length() > STEP) {
                return false;
            }
            inflater.setInput(deflated, 0, next.get().body().read(0, deflated));
            return true;
        } catch (BrokenImageException broken) {
            return false;
        }
    }

    private void inflate() throws IOException {
        from = 0;
        to = 0;
        while (to == 0) {
            if (inflater.needsDictionary()) {
                throw notUnderstandable();
            }
            if (inflater.finished()) {
                throw BrokenImageException.endsTooEarly();
            }
            if (inflater.needsInput() && !feedFromThisChunk()) {
                requireIntact();
                chunk = chunks.next().filter(next -> next.is(NAME)).orElseThrow(BrokenImageException::endsTooEarly);
                begin(chunk);
            } else {
                to = inflateStep();
            }
        }
    }

    private int inflateStep() {
        try {
            return inflater.inflate(inflated);
        } catch (DataFormatException broken) {
            throw notUnderstandable();
        }
    }

    private void begin(PngChunk next) {
        at = 0;
        sum.reset();
        sum.update(next.name().getBytes(StandardCharsets.ISO_8859_1));
    }

    /** False at the chunk's end. */
    private boolean feedFromThisChunk() throws IOException {
        if (at >= chunk.body().length()) {
            return false;
        }
        inflater.setInput(deflated, 0, sumStep());
        return true;
    }

    private int sumStep() throws IOException {
        int count = chunk.body().read(at, deflated);
        sum.update(deflated, 0, count);
        at += count;
        return count;
    }

    private void requireIntact() throws IOException {
        if (sum.getValue() != chunk.checksum()) {
            throw BrokenImageException.damaged("the picture's data was changed on its way");
        }
    }

    private static BrokenImageException notUnderstandable() {
        return BrokenImageException.damaged("the picture's data is not understandable");
    }

    @Override
    public void close() {
        inflater.end();
    }
}
