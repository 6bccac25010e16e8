package io.photointake.adapter.persistence;

import java.time.Duration;

/**
 * Where the rows are and how to reach them. A call fails after at most twice the timeout if it cannot begin.
 *
 * @param url {@code jdbc:sqlite:/path/file.db} or {@code jdbc:h2:file:/path/name}, in a folder that exists
 * @param readers most connections that read a few rows at the same time; there is one that writes
 * @param searchers most connections that look at all photos of a user at the same time
 * @param timeout how long a call waits for a connection, and then again for another process to end its transaction
 * @param searchTimeout how long a search may run
 */
public record DatabaseSettings(String url, int readers, int searchers, Duration timeout, Duration searchTimeout) {
    private static final int DEFAULT_READERS = 4;
    private static final int DEFAULT_SEARCHERS = 2;
    private static final Duration DEFAULT_TIMEOUT = Duration.ofMillis(900);
    private static final Duration DEFAULT_SEARCH_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration LEAST_TIMEOUT = Duration.ofMillis(250);

    /**
     * @throws IllegalArgumentException if the URL is of no known database, there are no readers or searchers, or a
     *     timeout is less than a quarter of a second
     */
    public DatabaseSettings {
        Dialect.of(url);
        if (readers < 1 || searchers < 1) {
            throw new IllegalArgumentException(
                    "a database needs at least one reader and one searcher: " + readers + ", " + searchers);
        }
        if (timeout.compareTo(LEAST_TIMEOUT) < 0 || searchTimeout.compareTo(LEAST_TIMEOUT) < 0) {
            throw new IllegalArgumentException(
                    "a database needs timeouts of at least 250 ms: " + timeout + ", " + searchTimeout);
        }
    }

    /** For a server, whose callers had better be told soon that they may try again. */
    public static DatabaseSettings of(String url) {
        return new DatabaseSettings(url, DEFAULT_READERS, DEFAULT_SEARCHERS, DEFAULT_TIMEOUT, DEFAULT_SEARCH_TIMEOUT);
    }

    /** The same with another timeout, such as a command has that works beside a busy server. */
    public DatabaseSettings withTimeout(Duration other) {
        return new DatabaseSettings(url, readers, searchers, other, searchTimeout);
    }

    /** The same with so much time for a search. */
    public DatabaseSettings withSearchTimeout(Duration other) {
        return new DatabaseSettings(url, readers, searchers, timeout, other);
    }

    Dialect dialect() {
        return Dialect.of(url);
    }
}
