package io.photointake.bootstrap.backup;

import io.photointake.adapter.persistence.Database;
import io.photointake.adapter.persistence.DatabaseSettings;
import io.photointake.adapter.storage.FilesystemPictureCopies;
import io.photointake.adapter.storage.FilesystemSettings;
import io.photointake.application.backup.CopyPictures;
import io.photointake.application.backup.CopyPicturesService;
import io.photointake.application.backup.CopyReport;
import io.photointake.application.port.PictureCopies;
import io.photointake.application.port.StoredName;
import io.photointake.bootstrap.config.RealPath;
import io.photointake.domain.image.UniqueName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Makes a backup: rows of one moment first, then the pictures they name, then the manifest that makes it one, and only
 * then removes what the older one had and this one has not. Killed at any moment, it leaves the older one whole.
 */
public final class BackupWriter {
    private static final int BATCH = 500;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final BackupSource source;
    private final BackupFolder folder;
    private final boolean links;
    private final Clock clock;

    /**
     * @param folder where to
     * @param links whether pictures may be hard links, where that can be done
     */
    public BackupWriter(BackupSource source, Path folder, boolean links, Clock clock) {
        this.source = source;
        this.folder = new BackupFolder(folder.toAbsolutePath().normalize());
        this.links = links;
        this.clock = clock;
    }

    /**
     * Makes it.
     *
     * @throws BackupRefusedException if the folder is not fit for it; nothing has changed then
     * @throws UncheckedIOException if the folder fails; an older backup is still whole
     */
    public BackupResult write(Consumer<CopyReport> progress) {
        if (RealPath.isWithin(folder.root(), source.dataFolder())
                || RealPath.isWithin(folder.root(), source.pictures())) {
            throw new BackupRefusedException(folder.root()
                    + " is inside the data folder: a backup there would be lost with what it is a copy of");
        }
        try {
            folder.prepare(source.installation());
            try (FileChannel lock = folder.lock()) {
                return lock.isOpen() ? writeLocked(progress) : unlocked();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not write the backup in " + folder.root(), e);
        }
    }

    private BackupResult unlocked() throws IOException {
        throw new IOException("the lock of " + folder.root() + " was lost");
    }

    private BackupResult writeLocked(Consumer<CopyReport> progress) throws IOException {
        Optional<Manifest> older = folder.manifest();
        Instant begun = clock.instant();
        DatabaseSettings rows = source.database().copyTo(folder.rows(), "rows-" + MOMENT.format(begun));
        PrivateFiles.makePrivate(rows.file());
        PictureCopies pictures = new FilesystemPictureCopies(
                new FilesystemSettings(source.pictures()), new FilesystemSettings(folder.photos()), links);
        CopyReport report;
        List<StoredName> obsolete;
        try (Database copy = Database.open(rows)) {
            CopyPictures copying = new CopyPicturesService(
                    copy.imageCatalogue(),
                    copy.siteRepository(),
                    source.database().imageRepository(),
                    pictures);
            report = copying.copy(progress);
            obsolete = unrecorded(copy, pictures);
        }
        PrivateFiles.force(rows.file());
        PrivateFiles.forceFolder(folder.rows());
        folder.finish(manifest(rows, begun, report));
        folder.removeRowsBut(rows.file());
        obsolete.forEach(stored -> pictures.delete(stored.folder(), stored.name()));
        return new BackupResult(report, obsolete.size(), older.isPresent());
    }

    private Manifest manifest(DatabaseSettings rows, Instant begun, CopyReport report) throws IOException {
        return new Manifest(
                source.version(),
                source.installation(),
                begun.truncatedTo(ChronoUnit.MILLIS).toString(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS).toString(),
                rows.kind(),
                rows.file().getFileName().toString(),
                PrivateFiles.sha256(rows.file()),
                report.photos(),
                report.bytes().bytes(),
                report.incomplete().size());
    }

    private static List<StoredName> unrecorded(Database copy, PictureCopies pictures) {
        List<StoredName> unrecorded = new ArrayList<>();
        try (Stream<StoredName> names = pictures.names()) {
            Iterator<StoredName> each = names.iterator();
            while (each.hasNext()) {
                List<StoredName> batch = new ArrayList<>(BATCH);
                while (each.hasNext() && batch.size() < BATCH) {
                    batch.add(each.next());
                }
                Set<UniqueName> recorded = copy.imageRepository()
                        .recorded(batch.stream().map(StoredName::name).toList());
                batch.removeIf(stored -> recorded.contains(stored.name()));
                unrecorded.addAll(batch);
            }
        }
        return unrecorded;
    }
}
