package io.photointake.adapter.imaging.decode;

import io.photointake.adapter.imaging.header.ImageHeader;
import io.photointake.application.port.ContentSource;
import io.photointake.domain.image.PixelSize;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;

/** A file and what its header says of it. */
public record EncodedImage(ContentSource content, ImageHeader header) {
    /** The size in which the pixels lie in the file. */
    public PixelSize size() {
        return header.facts().stored();
    }

    /** A new channel, closed by the caller; its failures are {@link ContentFailure}s. */
    public SeekableByteChannel open() throws IOException {
        return open(content);
    }

    /** A new channel, closed by the caller; its failures are {@link ContentFailure}s. */
    public static SeekableByteChannel open(ContentSource content) throws IOException {
        try {
            return new CheckedChannel(content.open());
        } catch (IOException e) {
            throw new ContentFailure(e);
        }
    }

    /** The bytes from the first on, closed by the caller; failures are {@link ContentFailure}s. */
    public InputStream stream() throws IOException {
        return Channels.newInputStream(open());
    }
}
