package io.photointake.adapter.storage;

import io.photointake.application.port.ContentSource;
import io.photointake.domain.image.ByteSize;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A committed picture; its bytes never change, only go. */
record StoredFile(Path path, ByteSize size) implements ContentSource {
    @Override
    public FileChannel open() throws IOException {
        return FileChannel.open(path, StandardOpenOption.READ);
    }
}
