package io.photointake.application.port;

import io.photointake.domain.image.ByteSize;
import java.nio.channels.SeekableByteChannel;

/** Content that is an array; nobody changes the array after it was handed over. */
@SuppressWarnings("ArrayRecordComponent") // equality of contents is never asked for
public record InMemoryContent(byte[] bytes) implements ContentSource {
    @Override
    public ByteSize size() {
        return new ByteSize(bytes.length);
    }

    @Override
    public SeekableByteChannel open() {
        return new ByteArrayChannel(bytes);
    }
}
