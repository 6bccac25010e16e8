package io.photointake.adapter.imaging.printfile.splice;

import io.photointake.application.port.ContentSource;
import io.photointake.domain.image.ByteSize;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** A file that exists only as its original and a plan. */
final class SplicedContent implements ContentSource {
    private final ContentSource original;
    private final byte[] stretches;
    private final byte[] written;
    private final long length;

    SplicedContent(ContentSource original, byte[] stretches, byte[] written, long length) {
        this.original = original;
        this.stretches = stretches;
        this.written = written;
        this.length = length;
    }

    @Override
    public ByteSize size() {
        return new ByteSize(length);
    }

    @Override
    public SeekableByteChannel open() throws IOException {
        return new SplicedChannel(original.open(), new StretchCursor(stretches), written, length);
    }
}
