package io.photointake.adapter.storage;

import io.photointake.application.port.ContentSource;
import io.photointake.application.port.Discarded;
import io.photointake.application.port.ImageStore;
import io.photointake.application.port.ImageStoreException;
import io.photointake.application.port.QuarantinedName;
import io.photointake.application.port.Renditions;
import io.photointake.application.port.StagedContent;
import io.photointake.application.port.StoredName;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.installation.InstallationId;
import io.photointake.domain.site.CompanyFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/**
 * Keeps pictures in files: {@code {root}/staging/} for what no photo owns yet, and
 * {@code {root}/{companyFolder}/{Original|Standard|Thumbnail}/{2 hex}/{2 hex}/{UniqueName}}, the digits being the first
 * four of the name. No path holds anything a client sent. Only the user who runs the service may read them.
 *
 * <p>Several processes may use one root. A process that dies leaves only files that {@link #discardStagedBefore} or
 * {@link #committedBefore} find.
 */
public final class FilesystemImageStore implements ImageStore {
    private static final long MEGABYTE = ByteSize.ofMegabytes(1).bytes();

    private final Path root;
    private final ByteSize leastFree;
    private final Forcing forcing;
    private final Staging staging;
    private final Directories directories = new Directories();
    private final Quarantine quarantine;
    private final InstallationMark mark;

    /**
     * Creates the root if it is missing.
     *
     * @param executor runs waits for the disk, several of each upload at once; best a pool of some 16 platform threads,
     *     because such a wait holds on to its thread, while {@code Runnable::run} takes one after another. It stays the
     *     caller's to shut down, and must not run tasks of uploads themselves, which wait for these.
     * @throws ImageStoreException if the root cannot be written to, or its file system knows no hard links
     */
    public FilesystemImageStore(FilesystemSettings settings, Executor executor) {
        this(settings, new Forcing(executor));
        try {
            staging.create();
            OwnerOnly.restrict(root);
            staging.probe();
        } catch (IOException | UnsupportedOperationException e) {
            throw new ImageStoreException(
                    "cannot keep pictures in " + root + ", which must be writable, with hard links", e);
        }
    }

    private FilesystemImageStore(FilesystemSettings settings, Forcing forcing) {
        this.root = settings.root();
        this.leastFree = settings.leastFree();
        this.forcing = forcing;
        this.staging = new Staging(root, forcing);
        this.quarantine = new Quarantine(root);
        this.mark = new InstallationMark(root);
    }

    /**
     * The store that is at the root, for who looks after it: makes nothing.
     *
     * @return absent if the root is no directory
     */
    public static Optional<FilesystemImageStore> existing(FilesystemSettings settings) {
        return Files.isDirectory(settings.root())
                ? Optional.of(new FilesystemImageStore(settings, new Forcing(Runnable::run)))
                : Optional.empty();
    }

    @Override
    public StagedContent stage(InputStream content) throws IOException {
        return staging.receive(content);
    }

    @Override
    public void commit(CompanyFolder folder, UniqueName name, StagedContent original, Renditions renditions) {
        if (!(original instanceof StagedFile file) || !staging.owns(file)) {
            throw new IllegalArgumentException("the staged content is not this store's");
        }
        file.beginCommit();
        try {
            new Commit(Bucket.of(root, folder, name), name, staging).run(file, renditions, directories, forcing);
        } catch (IOException e) {
            file.giveBack();
            throw FullDisk.failure("cannot commit " + name.fileName(), e, root);
        } catch (RuntimeException | Error e) {
            file.giveBack();
            throw e;
        }
        file.useUp();
    }

    @Override
    public Optional<ContentSource> open(CompanyFolder folder, UniqueName name, Rendition rendition) {
        Path file = Bucket.of(root, folder, name).file(rendition, name);
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isRegularFile()
                    ? Optional.of(new StoredFile(file, new ByteSize(attributes.size())))
                    : Optional.empty();
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new ImageStoreException("cannot read " + file, e);
        }
    }

    @Override
    public void delete(CompanyFolder folder, UniqueName name) {
        Bucket bucket = Bucket.of(root, folder, name);
        List<Forcing.Task> removals = Stream.of(Rendition.values())
                .<Forcing.Task>map(rendition -> () -> remove(bucket, rendition, name))
                .toList();
        try {
            // The original first; whatever fails, the others are tried all the same.
            new Forcing(Runnable::run).runAll(removals);
        } catch (IOException e) {
            throw new ImageStoreException("cannot delete " + name.fileName(), e);
        }
    }

    @Override
    public Stream<StoredName> committedBefore(Instant instant) {
        try {
            return StoredNames.before(instant, root, staging);
        } catch (IOException e) {
            throw new ImageStoreException("cannot read " + root, e);
        }
    }

    @Override
    public Discarded discardStagedBefore(Instant instant) {
        try {
            return staging.discardBefore(instant);
        } catch (IOException | DirectoryIteratorException e) {
            throw new ImageStoreException("cannot clear the staging area", e);
        }
    }

    @Override
    public void quarantine(CompanyFolder folder, UniqueName name, Instant since) {
        try {
            quarantine.take(Bucket.of(root, folder, name), name, since);
        } catch (IOException e) {
            throw new ImageStoreException("cannot quarantine " + name.fileName(), e);
        }
    }

    @Override
    public Stream<QuarantinedName> quarantined() {
        try {
            return quarantine.names();
        } catch (IOException e) {
            throw new ImageStoreException("cannot read the quarantine of " + root, e);
        }
    }

    @Override
    public boolean restore(CompanyFolder folder, UniqueName name) {
        try {
            return quarantine.giveBack(Bucket.of(root, folder, name), name);
        } catch (IOException e) {
            throw new ImageStoreException("cannot restore " + name.fileName(), e);
        }
    }

    @Override
    public void purge(CompanyFolder folder, UniqueName name) {
        try {
            quarantine.purge(Bucket.of(root, folder, name), name);
        } catch (IOException e) {
            throw new ImageStoreException("cannot purge " + name.fileName(), e);
        }
    }

    @Override
    public Optional<InstallationId> installation() {
        return mark.read();
    }

    @Override
    public InstallationId claim(InstallationId id) {
        return mark.claim(id, staging);
    }

    /** Writes a file, forces it to the disk, links and removes it: what an upload does, and what a full disk stops. */
    @Override
    public boolean isReady() {
        return obstacle().isEmpty();
    }

    @Override
    public Optional<String> obstacle() {
        try {
            staging.probe();
            return Files.getFileStore(root).getUsableSpace() < leastFree.bytes()
                    ? Optional.of("the disk of " + root + " has less than " + leastFree.bytes() / MEGABYTE + " MB free")
                    : Optional.empty();
        } catch (IOException | RuntimeException notReady) {
            return Optional.of("nothing can be stored in " + root + ": " + notReady);
        }
    }

    private static void remove(Bucket bucket, Rendition rendition, UniqueName name) throws IOException {
        if (Files.deleteIfExists(bucket.file(rendition, name))) {
            Directories.force(bucket.inner(rendition));
        }
    }
}
