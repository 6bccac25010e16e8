package io.photointake.adapter.persistence.transaction;

import java.util.List;
import java.util.Map;

/**
 * The connections to a database, apart by what they are for, so that what is quick does not queue behind what is not.
 *
 * @param reading for reads of a few rows, such as keys, websites, single photos and pages
 * @param searching for reads that look at all photos of a user
 * @param writing for transactions that write
 * @param closeDatabase closes a database that works no more until it is opened again, whoever uses it; nothing where that
 *     does not happen
 */
public record ConnectionPools(
        ConnectionPool reading, ConnectionPool searching, ConnectionPool writing, Runnable closeDatabase)
        implements AutoCloseable {
    /** Lets the database be opened again by the next call; what is under way fails. */
    void reopen() {
        closeDatabase.run();
        List.of(reading, searching, writing).forEach(ConnectionPool::renew);
    }

    /** How much of each is in use, by its name. */
    public Map<String, PoolState> states() {
        return Map.of("reading", reading.state(), "searching", searching.state(), "writing", writing.state());
    }

    /** Closes all connections when what is under way is done. */
    @Override
    public void close() {
        searching.close();
        reading.close();
        writing.close();
    }
}
