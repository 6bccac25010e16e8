package io.photointake.adapter.persistence;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * Where the rows are and how to reach them.
 *
 * @param url {@code jdbc:sqlite:/path/file.db} or {@code jdbc:h2:file:/path/name}, in a folder that exists
 * @param readers most connections that read at the same time; there is one that writes
 * @param patience how long to wait for a connection, or for another process to finish its transaction, before giving up
 */
public record DatabaseSettings(String url, int readers, Duration patience) {
    private static final int DEFAULT_READERS = 4;
    private static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(10);
    private static final Duration LEAST_PATIENCE = Duration.ofMillis(250);

    /**
     * @throws IllegalArgumentException if the URL is of no known database, there are no readers, or the patience is less
     *     than a quarter of a second
     */
    public DatabaseSettings {
        Dialect.of(url);
        if (readers < 1) {
            throw new IllegalArgumentException("a database needs at least one reader: " + readers);
        }
        if (patience.compareTo(LEAST_PATIENCE) < 0) {
            throw new IllegalArgumentException("a database needs at least 250 ms of patience: " + patience);
        }
    }

    /** Four readers and ten seconds of patience. */
    public static DatabaseSettings of(String url) {
        return new DatabaseSettings(url, DEFAULT_READERS, DEFAULT_PATIENCE);
    }

    /** The kind of database: {@code sqlite} or {@code h2}. */
    public String kind() {
        return dialect().name().toLowerCase(Locale.ROOT);
    }

    /** The file that has all rows when nobody has the database open. */
    public Path file() {
        return dialect().fileOf(url);
    }

    /** A database of this kind by another name. */
    public DatabaseSettings in(Path folder, String name) {
        return of(dialect().urlOf(folder, name));
    }

    Dialect dialect() {
        return Dialect.of(url);
    }
}
