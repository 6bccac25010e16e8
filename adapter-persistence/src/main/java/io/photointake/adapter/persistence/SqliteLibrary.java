package io.photointake.adapter.persistence;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The native library that the SQLite driver unpacks into the folder for temporary files, anew for each process. The driver
 * removes its own when the process ends; of one that is killed, a megabyte stays for ever.
 */
final class SqliteLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(SqliteLibrary.class);
    private static final Pattern UNPACKED =
            Pattern.compile("sqlite-[0-9.]+-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}-\\w*sqlitejdbc\\.\\w+(\\.lck)?");

    /** A process that unpacks one loads it at once; what is loaded needs its name no more. */
    private static final Duration LOADED_WITHIN = Duration.ofHours(1);

    private SqliteLibrary() {}

    /** Removes those in the folder that are older than any process takes to load its own; what resists stays. */
    static void removeLeftBehind(Path folder, Instant now) {
        try (DirectoryStream<Path> unpacked = Files.newDirectoryStream(
                folder, file -> UNPACKED.matcher(file.getFileName().toString()).matches())) {
            for (Path file : unpacked) {
                removeIfOld(file, now.minus(LOADED_WITHIN));
            }
        } catch (IOException e) {
            LOG.debug("The driver's libraries in {} cannot be listed", folder, e);
        }
    }

    private static void removeIfOld(Path file, Instant before) {
        try {
            if (Files.isWritable(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.debug("{} cannot be removed", file, e);
        }
    }
}
