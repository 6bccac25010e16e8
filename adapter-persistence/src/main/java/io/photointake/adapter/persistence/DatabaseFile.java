package io.photointake.adapter.persistence;

import io.photointake.application.port.ImageRepositoryException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/**
 * The files of an embedded database on the disk. They are their owner's alone, whatever the umask; what SQLite makes
 * beside its file it makes as that is, what H2 makes is restricted once it is there.
 *
 * @param file holds the rows
 * @param companions what the database makes beside it
 */
record DatabaseFile(Path file, List<Path> companions) {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    static DatabaseFile ofSqlite(String place) {
        Path file = Path.of(place).toAbsolutePath();
        return new DatabaseFile(file, besides(file, "-wal", "-shm", "-journal"));
    }

    static DatabaseFile ofH2(String place) {
        String path = place.replaceFirst(";.*", "");
        String home = path.startsWith("~/") ? System.getProperty("user.home", "~") + path.substring(1) : path;
        Path base = Path.of(home).toAbsolutePath();
        Path folder = base.resolveSibling(base.getFileName() + ".mv.db");
        return new DatabaseFile(folder, besides(base, ".lock.db", ".trace.db"));
    }

    private static List<Path> besides(Path file, String... endings) {
        return List.of(endings).stream()
                .map(ending -> file.resolveSibling(file.getFileName() + ending))
                .toList();
    }

    /**
     * Whether there is a file that is not empty.
     *
     * @throws ImageRepositoryException if this user may not know, or may not read and write it
     */
    boolean exists() {
        try {
            boolean there = Files.size(file) > 0;
            if (there && !(Files.isReadable(file) && Files.isWritable(file))) {
                throw noPermission();
            }
            return there;
        } catch (AccessDeniedException e) {
            throw noPermission();
        } catch (IOException notThere) {
            // Also where a folder should be and a file is.
            return false;
        }
    }

    /** Makes an empty file unless there is one. */
    void create() throws IOException {
        try {
            Files.createFile(file, attributes());
        } catch (FileAlreadyExistsException thereAlready) {
            // Another process was quicker, or an earlier one died.
        }
    }

    /** Takes from others what they may do with the files, as far as they are this user's. */
    void restrict() {
        restrict(file);
        companions.forEach(DatabaseFile::restrict);
    }

    private ImageRepositoryException noPermission() {
        return new ImageRepositoryException(
                "No permission to read and write the database %s; run this as the user who runs the server"
                        .formatted(file),
                new AccessDeniedException(file.toString()));
    }

    private static void restrict(Path path) {
        try {
            if (isPosix()
                    && Files.exists(path)
                    && !Files.getPosixFilePermissions(path).equals(OWNER_ONLY)) {
                Files.setPosixFilePermissions(path, OWNER_ONLY);
            }
        } catch (IOException somebodyElses) {
            // Whoever owns it decides, or the database has removed it meanwhile.
        }
    }

    private static FileAttribute<?>[] attributes() {
        return isPosix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
