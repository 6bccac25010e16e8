package io.photointake.bootstrap.backup;

import io.photointake.adapter.persistence.Database;
import io.photointake.adapter.persistence.DatabaseSettings;
import io.photointake.adapter.storage.FilesystemImageStore;
import io.photointake.adapter.storage.FilesystemPictureCopies;
import io.photointake.adapter.storage.FilesystemSettings;
import io.photointake.application.backup.CopyPicturesService;
import io.photointake.application.backup.CopyReport;
import io.photointake.domain.installation.InstallationId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Makes an installation of a backup, in a place where there is nothing. The rows get their name last, so that a restore
 * that was killed leaves pictures without a database, and a file that says so.
 */
public final class BackupReader {
    /** What says that a place is no installation yet. */
    private static final String UNFINISHED = "RESTORE-UNFINISHED.txt";

    private static final String ROWS_IN_THE_MAKING = "rows-being-restored";

    private final BackupFolder backup;
    private final DatabaseSettings rows;
    private final Path dataFolder;
    private final Path pictures;

    /**
     * @param backup where from
     * @param rows where the rows are to be
     * @param dataFolder where the installation is to be
     * @param pictures the store's root in it
     */
    public BackupReader(Path backup, DatabaseSettings rows, Path dataFolder, Path pictures) {
        this.backup = new BackupFolder(backup.toAbsolutePath().normalize());
        this.rows = rows;
        this.dataFolder = dataFolder;
        this.pictures = pictures;
    }

    /**
     * Restores it.
     *
     * @return what was copied
     * @throws BackupRefusedException if the folder has no whole backup, or of another kind of database, or if there is
     *     something in the place; nothing has changed then
     * @throws RuntimeException if it fails; what it made is gone again
     */
    public CopyReport read(Consumer<CopyReport> progress) {
        try {
            Manifest manifest = manifest();
            refuseIfTaken();
            Path copied = backup.rows().resolve(manifest.rows());
            if (!Files.isRegularFile(copied) || !PrivateFiles.sha256(copied).equals(manifest.rowsSha256())) {
                throw new IOException("the rows of the backup, " + copied + ", are not those that were written");
            }
            return make(copied, progress);
        } catch (IOException e) {
            throw new UncheckedIOException("could not restore " + backup.root(), e);
        }
    }

    private Manifest manifest() throws IOException {
        Manifest manifest = backup.manifest().orElseThrow(() -> new BackupRefusedException(noBackup()));
        if (!manifest.database().equals(rows.kind())) {
            throw new BackupRefusedException(
                    "The backup has its rows in %s, and --db names a place for %s: name one for %s"
                            .formatted(manifest.database(), rows.kind(), manifest.database()));
        }
        return manifest;
    }

    private String noBackup() {
        try {
            return backup.isMarked()
                    ? backup.root() + " has no whole backup: the first one was never finished"
                    : backup.root() + " has no backup";
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + backup.root(), e);
        }
    }

    private void refuseIfTaken() throws IOException {
        List<Path> present = PrivateFiles.in(dataFolder);
        if (!present.isEmpty()) {
            throw new BackupRefusedException(dataFolder + " is not empty"
                    + (Files.exists(dataFolder.resolve(UNFINISHED))
                            ? ": it has a restore that was never finished; remove it"
                            : "; a backup is restored to an empty place only"));
        }
        if (Files.exists(rows.file())) {
            throw new BackupRefusedException("There is a database already: " + rows.file());
        }
    }

    private CopyReport make(Path copied, Consumer<CopyReport> progress) throws IOException {
        boolean newFolder = !Files.exists(dataFolder);
        PrivateFiles.createFolder(dataFolder);
        try {
            PrivateFiles.write(
                    dataFolder.resolve(UNFINISHED),
                    "A backup is being restored here, or was. Unless photointake restore still runs, remove this folder.%n"
                            .formatted());
            PrivateFiles.createFolder(pictures);
            DatabaseSettings making = rows.in(dataFolder, ROWS_IN_THE_MAKING);
            PrivateFiles.copy(copied, making.file());
            CopyReport report = copyPictures(making, progress);
            giveRowsTheirName(making.file());
            PrivateFiles.remove(dataFolder.resolve(UNFINISHED));
            PrivateFiles.forceFolder(dataFolder);
            return report;
        } catch (IOException | RuntimeException e) {
            undo(newFolder, e);
            throw e;
        }
    }

    private CopyReport copyPictures(DatabaseSettings making, Consumer<CopyReport> progress) {
        try (Database copy = Database.open(making)) {
            CopyReport report = new CopyPicturesService(
                            copy.imageCatalogue(),
                            copy.siteRepository(),
                            copy.imageRepository(),
                            new FilesystemPictureCopies(
                                    new FilesystemSettings(backup.photos()), new FilesystemSettings(pictures), false))
                    .copy(progress);
            Optional<InstallationId> id = copy.installationRepository().installation();
            id.ifPresent(this::claim);
            return report;
        }
    }

    /** The store is the same installation's as the rows. */
    private void claim(InstallationId id) {
        InstallationId unused = new FilesystemImageStore(new FilesystemSettings(pictures), Runnable::run).claim(id);
    }

    private void giveRowsTheirName(Path making) throws IOException {
        Path folder = Objects.requireNonNull(rows.file().getParent());
        PrivateFiles.createFolder(folder);
        PrivateFiles.force(making);
        if (folder.equals(making.getParent())) {
            Files.move(making, rows.file());
            PrivateFiles.forceFolder(folder);
        } else {
            PrivateFiles.copy(making, rows.file());
            PrivateFiles.remove(making);
        }
    }

    /** The place was empty, so whatever is there now is of this restore. */
    private void undo(boolean newFolder, Exception failure) {
        try {
            for (Path made : PrivateFiles.in(dataFolder)) {
                PrivateFiles.remove(made);
            }
            if (newFolder) {
                PrivateFiles.remove(dataFolder);
            }
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }
}
