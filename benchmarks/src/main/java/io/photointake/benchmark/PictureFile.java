package io.photointake.benchmark;

import io.photointake.application.port.ContentSource;
import io.photointake.domain.image.ByteSize;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A picture where the server has it too: in a file, which the page cache holds. */
record PictureFile(Path path) implements ContentSource {
    @Override
    public ByteSize size() {
        return new ByteSize(path.toFile().length());
    }

    @Override
    public SeekableByteChannel open() throws IOException {
        return Files.newByteChannel(path);
    }
}
