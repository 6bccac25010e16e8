package io.photointake.bootstrap.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A folder with a backup, or about to have one:
 *
 * <pre>
 * photointake-backup.json   whose backups these are; there from the start
 * manifest.json             what the last whole backup has; without it there is none
 * rows/                     the copied database
 * photos/                   the pictures, laid out as in the data folder
 * backup.lock               held by who writes
 * </pre>
 */
record BackupFolder(Path root) {
    private static final String MARK = "photointake-backup.json";
    private static final String MANIFEST = "manifest.json";
    private static final String LOCK = "backup.lock";
    private static final Pattern INSTALLATION = Pattern.compile("\"installation\"\\s*:\\s*\"([0-9a-fA-F-]+)\"");

    Path rows() {
        return root.resolve("rows");
    }

    Path photos() {
        return root.resolve("photos");
    }

    /**
     * Makes it fit to take a backup of the installation.
     *
     * @throws BackupRefusedException if there is something else, or another installation's backup
     */
    void prepare(String installation) throws IOException {
        List<Path> present = PrivateFiles.in(root).stream()
                .filter(file -> !PrivateFiles.isBeingWritten(file))
                .toList();
        Optional<String> owner = owner();
        if (owner.isPresent() && !owner.get().equals(installation)) {
            throw new BackupRefusedException("%s has backups of another installation, %s; this one is %s"
                    .formatted(root, owner.get(), installation));
        }
        if (owner.isEmpty() && !present.isEmpty()) {
            throw new BackupRefusedException(
                    root + " is not empty and has no backup: name a new folder, or one with an older backup");
        }
        PrivateFiles.createFolder(root);
        if (owner.isEmpty()) {
            PrivateFiles.write(root.resolve(MARK), "{\"installation\": \"%s\"}%n".formatted(installation));
        }
        PrivateFiles.createFolder(rows());
        PrivateFiles.createFolder(photos());
    }

    /** @throws BackupRefusedException if another backup is being written here */
    FileChannel lock() throws IOException {
        FileChannel channel = FileChannel.open(root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            PrivateFiles.makePrivate(root.resolve(LOCK));
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException byThisProcess) {
            // As by another.
        }
        channel.close();
        throw new BackupRefusedException("Another backup is being written to " + root);
    }

    /** What the last whole backup has; absent if there is none. */
    Optional<Manifest> manifest() throws IOException {
        return text(root.resolve(MANIFEST)).flatMap(Manifest::parse);
    }

    /** From now on the backup is this. */
    void finish(Manifest manifest) throws IOException {
        PrivateFiles.write(root.resolve(MANIFEST), manifest.json());
    }

    /** Whether a backup was begun here, finished or not. */
    boolean isMarked() throws IOException {
        return owner().isPresent();
    }

    /** Removes copies of rows that a whole backup does not need. */
    void removeRowsBut(Path kept) throws IOException {
        for (Path file : PrivateFiles.in(rows())) {
            if (!file.equals(kept)) {
                PrivateFiles.remove(file);
            }
        }
    }

    private Optional<String> owner() throws IOException {
        return text(root.resolve(MARK))
                .map(INSTALLATION::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }

    private static Optional<String> text(Path file) throws IOException {
        try {
            return Optional.of(Files.readString(file));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }
}
