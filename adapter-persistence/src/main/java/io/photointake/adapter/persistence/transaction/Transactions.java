package io.photointake.adapter.persistence.transaction;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * How a repository reaches its rows, each failure of the database becoming the port's own exception.
 *
 * @param failure makes that exception of a message and a cause
 */
public record Transactions(
        Lane reading, Lane writing, BiFunction<String, Throwable, ? extends RuntimeException> failure) {
    /** @param task completes "could not ..." */
    public <T> T read(String task, Function<Handle, T> work) {
        return call(reading, task, jdbi -> jdbi.withHandle(work::apply));
    }

    /**
     * Reads several times as of one moment, whatever is written meanwhile.
     *
     * @param task completes "could not ..."
     */
    public <T> T readTogether(String task, Function<Handle, T> work) {
        return call(reading, task, jdbi -> jdbi.inTransaction(TransactionIsolationLevel.SERIALIZABLE, work::apply));
    }

    /**
     * What the database does only outside of a transaction, when no other of this process writes.
     *
     * @param task completes "could not ..."
     */
    public <T> T alone(String task, Function<Handle, T> work) {
        return call(writing, task, jdbi -> jdbi.withHandle(work::apply));
    }

    /**
     * All of the work or nothing.
     *
     * @param task completes "could not ..."
     */
    public <T> T write(String task, Function<Handle, T> work) {
        return call(writing, task, jdbi -> jdbi.inTransaction(work::apply));
    }

    private <T> T call(Lane lane, String task, Function<Jdbi, T> work) {
        try {
            return lane.call(work);
        } catch (JdbiException e) {
            throw failure.apply("could not " + task, e);
        }
    }
}
