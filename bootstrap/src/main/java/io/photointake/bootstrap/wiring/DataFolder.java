package io.photointake.bootstrap.wiring;

import io.photointake.bootstrap.config.Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder in which the service keeps everything, its owner's alone. */
final class DataFolder {
    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");
    private static final int STICKY = 0x200;

    private DataFolder() {}

    static void create(Config config) {
        try {
            FileAttribute<?>[] attributes = isPosix()
                    ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ONLY)}
                    : new FileAttribute<?>[0];
            Files.createDirectories(config.dataFolder(), attributes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create the data folder " + config.dataFolder(), e);
        }
    }

    /** Takes from others what they may do with the folder, if it is the service's own; else says so. */
    static void restrict(Config config) {
        Path folder = config.dataFolder();
        try {
            if (!isPosix()
                    || !Files.isDirectory(folder)
                    || Files.getPosixFilePermissions(folder).equals(OWNER_ONLY)) {
                return;
            }
            if (isOurs(config)) {
                Files.setPosixFilePermissions(folder, OWNER_ONLY);
            } else {
                LOG.warn(
                        "Others than its owner may look into the data folder {}, which holds more than this service's"
                                + " files",
                        folder);
            }
        } catch (IOException somebodyElses) {
            LOG.warn("The data folder {} is not this user's, who cannot keep others out of it", folder);
        }
    }

    /** A folder for everybody's files is not, even if nothing else is in it now. */
    private static boolean isOurs(Config config) throws IOException {
        if (((int) Files.getAttribute(config.dataFolder(), "unix:mode") & STICKY) != 0) {
            return false;
        }
        try (Stream<Path> entries = Files.list(config.dataFolder())) {
            return entries.allMatch(entry -> entry.equals(config.pictureFolder())
                    || entry.getFileName().toString().startsWith("photointake")
                    || config.databaseUrl().contains(":" + baseOf(entry)));
        }
    }

    /** A database's files have its path, and an ending after it. */
    private static String baseOf(Path file) {
        return file.toString().replaceFirst("\\.(mv|lock|trace)\\.db$|-(wal|shm|journal)$", "");
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
