package io.photointake.application.port;

import io.photointake.domain.image.ByteSize;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** Bytes that lie still and can be read any number of times, by several readers at once. */
public interface ContentSource {
    ByteSize size();

    /**
     * A new channel at the first byte, for reading only; whoever opens it closes it.
     *
     * @throws IOException if the bytes cannot be read, also because they have been deleted meanwhile
     */
    SeekableByteChannel open() throws IOException;
}
