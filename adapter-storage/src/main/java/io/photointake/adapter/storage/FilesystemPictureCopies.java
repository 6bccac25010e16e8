package io.photointake.adapter.storage;

import io.photointake.application.port.CopyOutcome;
import io.photointake.application.port.ImageStoreException;
import io.photointake.application.port.PictureCopies;
import io.photointake.application.port.StoredName;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.site.CompanyFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Copies of pictures in a folder that is laid out as {@link FilesystemImageStore} lays out its own. Where both are on one
 * file system they may be hard links: no file of a store is ever written to again, it is only replaced or removed, which
 * leaves the link as it is. A picture counts as the same if it is the same file, or has the same length and time.
 */
public final class FilesystemPictureCopies implements PictureCopies {
    /** Some file systems keep times to two seconds. */
    private static final Duration SAME_TIME = Duration.ofSeconds(2);

    private final Path from;
    private final Path to;
    private final Path making;
    private final Set<Path> touched = new HashSet<>();
    private final Set<Path> made = new HashSet<>();
    private boolean links;
    private long files;

    /**
     * Creates the folder of copies if it is missing, and clears what an earlier run left that died.
     *
     * @param links whether to make links where that can be done
     * @throws ImageStoreException if the folder cannot be written to
     */
    public FilesystemPictureCopies(FilesystemSettings from, FilesystemSettings to, boolean links) {
        this.from = from.root();
        this.to = to.root();
        this.making = this.to.resolve("staging");
        this.links = links;
        try {
            Directories.createDurably(making);
            for (String left : Buckets.namesIn(making)) {
                Files.deleteIfExists(making.resolve(left));
            }
        } catch (IOException e) {
            throw new ImageStoreException("cannot write to " + this.to, e);
        }
    }

    @Override
    public CopyOutcome copy(CompanyFolder folder, UniqueName name, Rendition which) {
        Path picture = Bucket.of(from, folder, name).file(which, name);
        Bucket bucket = Bucket.of(to, folder, name);
        Path copy = bucket.file(which, name);
        try {
            Optional<BasicFileAttributes> is = attributes(picture);
            if (is.isEmpty()) {
                return CopyOutcome.MISSING;
            }
            if (attributes(copy).filter(there -> isSame(there, is.get())).isPresent()) {
                return CopyOutcome.PRESENT;
            }
            makeDirectory(bucket.inner(which));
            touched.add(bucket.inner(which));
            put(picture, copy);
            return CopyOutcome.COPIED;
        } catch (NoSuchFileException deletedMeanwhile) {
            return CopyOutcome.MISSING;
        } catch (IOException e) {
            throw FullDisk.failure("cannot copy " + picture + " to " + copy, e, to);
        }
    }

    @Override
    public Stream<StoredName> names() {
        try {
            return StoredNames.before(Instant.MAX, to, new Staging(to, new Forcing(Runnable::run)));
        } catch (IOException e) {
            throw new ImageStoreException("cannot read " + to, e);
        }
    }

    @Override
    public void delete(CompanyFolder folder, UniqueName name) {
        Bucket bucket = Bucket.of(to, folder, name);
        for (Rendition which : Rendition.values()) {
            try {
                Files.deleteIfExists(bucket.file(which, name));
            } catch (IOException e) {
                throw new ImageStoreException("cannot delete " + bucket.file(which, name), e);
            }
        }
    }

    /** Files were forced as they were copied; links and names need their directories. */
    @Override
    public void force() {
        try {
            for (Path directory : touched) {
                Directories.force(directory);
            }
            touched.clear();
        } catch (IOException e) {
            throw new ImageStoreException("cannot force " + to + " to the disk", e);
        }
    }

    private static Optional<BasicFileAttributes> attributes(Path file) throws IOException {
        try {
            return Optional.of(Files.readAttributes(file, BasicFileAttributes.class))
                    .filter(BasicFileAttributes::isRegularFile);
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    private static boolean isSame(BasicFileAttributes one, BasicFileAttributes other) {
        if (one.fileKey() != null && one.fileKey().equals(other.fileKey())) {
            return true;
        }
        Duration apart = Duration.between(
                        one.lastModifiedTime().toInstant(),
                        other.lastModifiedTime().toInstant())
                .abs();
        return one.size() == other.size() && apart.compareTo(SAME_TIME) <= 0;
    }

    private void put(Path picture, Path copy) throws IOException {
        files++;
        Path part = making.resolve(Long.toString(files));
        try {
            if (!linked(picture, part)) {
                copyBytes(picture, part);
            }
            Files.move(part, copy, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void copyBytes(Path picture, Path part) throws IOException {
        try (FileChannel from = FileChannel.open(picture, StandardOpenOption.READ);
                FileChannel to = OwnerOnly.create(part)) {
            long size = from.size();
            long done = 0;
            while (done < size) {
                done += from.transferTo(done, size - done, to);
            }
            to.force(true);
        }
        Files.setLastModifiedTime(part, Files.getLastModifiedTime(picture));
    }

    /** Where one cannot be linked, such as from another file system, none can. */
    private boolean linked(Path picture, Path part) throws IOException {
        if (!links) {
            return false;
        }
        try {
            Files.createLink(part, picture);
            return true;
        } catch (NoSuchFileException gone) {
            throw gone;
        } catch (IOException | UnsupportedOperationException onAnotherFileSystem) {
            links = false;
            return false;
        }
    }

    private void makeDirectory(Path directory) throws IOException {
        if (directory.equals(to) || !made.add(directory)) {
            return;
        }
        Path parent = directory.getParent();
        if (parent != null) {
            makeDirectory(parent);
            if (!Files.isDirectory(directory)) {
                OwnerOnly.createDirectory(directory);
                touched.add(parent);
            }
        }
    }
}
