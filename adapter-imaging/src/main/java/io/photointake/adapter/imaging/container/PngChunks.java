package io.photointake.adapter.imaging.container;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import java.io.IOException;
import java.util.Optional;

/** The chunks of a PNG file in their order. */
public final class PngChunks {
    private static final int SIGNATURE_BYTES = 8;
    private static final int BYTES_AROUND_DATA = 12;

    private final ByteView file;
    private long position = SIGNATURE_BYTES;

    /** Starts after the signature. */
    public PngChunks(ByteView file) {
        this.file = file;
    }

    /** Whether the file goes on. */
    public boolean hasNext() {
        return position < file.length();
    }

    /** Where the next chunk begins. */
    public long position() {
        return position;
    }

    /** The next chunk, all of which must be there; absent at the end of the file. */
    public Optional<PngChunk> next() throws IOException {
        if (!hasNext()) {
            return Optional.empty();
        }
        long length = file.u32(position);
        String name = file.name(position + 4);
        if (!name.chars().allMatch(PngChunks::isLetter)) {
            throw BrokenImageException.damaged("a part of the file has no proper name");
        }
        ByteView whole = file.slice(position + 4, length + 8);
        position += length + BYTES_AROUND_DATA;
        return Optional.of(new PngChunk(name, whole.slice(4, length), whole));
    }

    private static boolean isLetter(int character) {
        return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
    }
}
