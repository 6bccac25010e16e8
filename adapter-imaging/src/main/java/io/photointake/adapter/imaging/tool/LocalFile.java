package io.photointake.adapter.imaging.tool;

import io.photointake.application.port.ContentSource;
import io.photointake.domain.image.ByteSize;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** A file of ours, never what a link points to. */
record LocalFile(Path path, ByteSize size) implements ContentSource {
    static LocalFile at(Path path) throws IOException {
        return new LocalFile(path, new ByteSize(Files.size(path)));
    }

    @Override
    public SeekableByteChannel open() throws IOException {
        return Files.newByteChannel(path, LinkOption.NOFOLLOW_LINKS);
    }
}
