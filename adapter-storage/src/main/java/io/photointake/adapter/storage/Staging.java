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
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The directory of files that no photo owns yet, each in the folder of the process whose it is. What is in no living
 * process's folder may go once it is old; names are random.
 */
final class Staging {
    private static final String FOLDER = "staging";
    private static final int BUFFER_BYTES = 64 << 10;

    private final Path directory;
    private final Forcing forcing;
    private volatile Optional<UploadFolder> own = Optional.empty();

    Staging(Path root, Forcing forcing) {
        this.directory = root.resolve(FOLDER);
        this.forcing = forcing;
    }

    /** Creates the directory, and the root, durably. */
    void create() throws IOException {
        Directories.createDurably(directory);
        OwnerOnly.restrict(directory);
    }

    /**
     * Receives the stream to its end. Forcing the bytes to the disk starts at once and goes on while the caller looks at
     * them.
     */
    StagedFile receive(InputStream content) throws IOException {
        Path file = newNameForReader();
        try {
            FileChannel channel = createForReader(file);
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
        try (FileChannel channel = OwnerOnly.create(file)) {
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

    /** A path in this process's folder of the staging area that no other file has. */
    Path newName() throws IOException {
        Optional<UploadFolder> folder = own;
        if (folder.isEmpty() || !folder.get().isThere()) {
            folder = newFolder();
        }
        return folder.orElseThrow().newName();
    }

    private synchronized Optional<UploadFolder> newFolder() throws IOException {
        Optional<UploadFolder> folder = own;
        if (folder.isEmpty() || !folder.get().isThere()) {
            own = Optional.of(UploadFolder.create(directory));
        }
        return own;
    }

    /**
     * Removes the files of processes that are no more that were last written to before the instant; one that resists does
     * not keep the others.
     */
    Discarded discardBefore(Instant instant) throws IOException {
        Leftovers leftovers = new Leftovers(instant);
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                leftovers.discard(entry);
            }
        }
        return leftovers.discarded();
    }

    /** What the file system knows the files by that are here, each of which may have a further name in a bucket. */
    Set<Object> fileKeys() throws IOException {
        Set<Object> keys = new HashSet<>();
        for (String entry : Buckets.namesIn(directory)) {
            Path path = directory.resolve(entry);
            fileKey(path).ifPresent(keys::add);
            for (String file : Buckets.namesIn(path)) {
                if (!UploadFolder.isLock(path.resolve(file))) {
                    fileKey(path.resolve(file)).ifPresent(keys::add);
                }
            }
        }
        return keys;
    }

    /** Absent if there is no such file, or its file system knows it by its path alone. */
    static Optional<Object> fileKey(Path file) throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile() ? Optional.ofNullable(attributes.fileKey()) : Optional.empty();
        } catch (NoSuchFileException goneMeanwhile) {
            return Optional.empty();
        }
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

    /** On behalf of a reader whose own IOExceptions mean something else. */
    private Path newNameForReader() {
        try {
            return newName();
        } catch (IOException e) {
            throw FullDisk.failure("cannot create a folder in the staging area", e, directory);
        }
    }

    private FileChannel createForReader(Path file) {
        try {
            return OwnerOnly.create(file);
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
}
