package io.photointake.adapter.imaging.container;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import java.io.IOException;
import java.util.Optional;

/** The chunks of a WebP file, or of a frame in it, in their order. */
public final class RiffChunks {
    private static final int FILE_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int MOST_CHUNKS = 100_000;

    private final ByteView parent;
    private long position;
    private int chunks;

    private RiffChunks(ByteView parent, long position) {
        this.parent = parent;
        this.position = position;
    }

    /** The chunks of a file, as far as it says it goes. */
    public static RiffChunks of(ByteView file) throws IOException {
        ByteView riff = file.littleEndian();
        return new RiffChunks(riff.clip(0, CHUNK_HEADER + riff.u32(4)), FILE_HEADER);
    }

    /** The chunks within a part. */
    public static RiffChunks within(ByteView part) {
        return new RiffChunks(part.littleEndian(), 0);
    }

    /** The next chunk, all of which must be there; absent at the end. */
    public Optional<RiffChunk> next() throws IOException {
        if (!parent.has(position, CHUNK_HEADER)) {
            return Optional.empty();
        }
        if (++chunks > MOST_CHUNKS) {
            throw BrokenImageException.damaged("the file consists of too many parts");
        }
        long length = parent.u32(position + 4);
        RiffChunk chunk = new RiffChunk(parent.name(position), parent.slice(position + CHUNK_HEADER, length));
        position += CHUNK_HEADER + length + (length & 1);
        return Optional.of(chunk);
    }
}
