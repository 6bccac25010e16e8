package io.photointake.adapter.storage;

import io.photointake.application.port.Discarded;
import io.photointake.domain.image.ByteSize;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.UUID;

/** The directory of files that no photo owns yet. Everything in it may go once it is old; names are random. */
final class Staging {
    private static final String FOLDER = "staging";
    private static final int BUFFER_BYTES = 64 << 10;

    private final Path directory;
    private final Forcing forcing;

    /** Creates the directory, and the root, durably. */
    Staging(Path root, Forcing forcing) throws IOException {
        this.directory = root.resolve(FOLDER);
        this.forcing = forcing;
        Directories.createDurably(root);
        Directories.createDurably(directory);
    }

    /**
     * Receives the stream to its end. Forcing the bytes to the disk starts at once and goes on while the caller looks at
     * them.
     */
    StagedFile receive(InputStream content) throws IOException {
        Path file = newName();
        try {
            FileChannel channel = create(file);
            try {
                long size = copy(content, channel);
                return new StagedFile(
                        this, file, new ByteSize(size), forcing.start(() -> forceAndClose(channel, file)));
            } catch (Throwable e) {
                closeAfter(e, channel);
                throw e;
            }
        } catch (Throwable e) {
            discardAfter(e, file);
            throw e;
        }
    }

    /** Writes a file and forces it to the disk; leaves nothing if that fails. */
    void write(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            writeFully(channel, ByteBuffer.wrap(bytes));
            channel.force(true);
        } catch (Throwable e) {
            discardAfter(e, file);
            throw e;
        }
    }

    /** Whether the file was received here. */
    boolean owns(StagedFile file) {
        return file.home() == this;
    }

    /** Does to a small file what an upload does to a large one, and leaves nothing. */
    void probe() throws IOException {
        Path file = newName();
        Path link = newName();
        write(file, new byte[1]);
        try {
            Files.createLink(link, file);
        } finally {
            discard(link);
            discard(file);
        }
    }

    /** A path in the staging area that no other file has. */
    Path newName() {
        return directory.resolve(UUID.randomUUID().toString());
    }

    /** Removes the files last written to before the instant; one that resists does not keep the others. */
    Discarded discardBefore(Instant instant) throws IOException {
        int gone = 0;
        int left = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                try {
                    gone += isFileBefore(file, instant) && Files.deleteIfExists(file) ? 1 : 0;
                } catch (IOException resists) {
                    left++;
                }
            }
        }
        return new Discarded(gone, left);
    }

    /** Removes a staged file. One that resists stays behind for the sweep: nothing else depends on it. */
    static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException leftForTheSweep) {
            // The caller's work is done, and there is nothing it could do about this.
        }
    }

    /** Removes a file on the way out with the given failure. */
    static void discardAfter(Throwable failure, Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private FileChannel create(Path file) {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw FullDisk.failure("cannot create a file in the staging area", e, directory);
        }
    }

    private long copy(InputStream content, FileChannel channel) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        long size = 0;
        for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
            store(channel, ByteBuffer.wrap(buffer, 0, read));
            size += read;
        }
        return size;
    }

    /** Writes on behalf of a reader whose own IOExceptions mean something else. */
    private void store(FileChannel channel, ByteBuffer bytes) {
        try {
            writeFully(channel, bytes);
        } catch (IOException e) {
            throw FullDisk.failure("cannot write to the staging area", e, directory);
        }
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static void forceAndClose(FileChannel channel, Path file) throws IOException {
        try (channel) {
            // What was refused before its turn came is not worth the wait.
            if (Files.exists(file)) {
                channel.force(true);
            }
        }
    }

    private static void closeAfter(Throwable failure, FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static boolean isFileBefore(Path file, Instant instant) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile()
                    && attributes.lastModifiedTime().toInstant().isBefore(instant);
        } catch (NoSuchFileException goneMeanwhile) {
            return false;
        }
    }
}
