package io.photointake.adapter.persistence.transaction;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/**
 * How a repository reaches its rows, each failure of the database becoming the port's own exception.
 *
 * @param kinds what the database means by an exception of its driver's
 * @param exceptions the port's own
 */
public record Transactions(
        ConnectionPools pools, Function<SQLException, FailureKind> kinds, PortExceptions exceptions) {
    /** @param task completes "could not ..." */
    public <T> T read(String task, Function<Handle, T> work) {
        return call(pools.reading(), task, jdbi -> jdbi.withHandle(work::apply));
    }

    /**
     * Reads several times as of one moment, whatever is written meanwhile.
     *
     * @param task completes "could not ..."
     */
    public <T> T readTogether(String task, Function<Handle, T> work) {
        return call(
                pools.reading(), task, jdbi -> jdbi.inTransaction(TransactionIsolationLevel.SERIALIZABLE, work::apply));
    }

    /**
     * As {@link #readTogether}, for what may take long; few of these run at the same time.
     *
     * @param task completes "could not ..."
     */
    public <T> T search(String task, Function<Handle, T> work) {
        return call(
                pools.searching(),
                task,
                jdbi -> jdbi.inTransaction(TransactionIsolationLevel.SERIALIZABLE, work::apply));
    }

    /**
     * What the database does only outside of a transaction, when no other of this process writes.
     *
     * @param task completes "could not ..."
     */
    public <T> T alone(String task, Function<Handle, T> work) {
        return call(pools.writing(), task, jdbi -> jdbi.withHandle(work::apply));
    }

    /**
     * All of the work or nothing.
     *
     * @param task completes "could not ..."
     */
    public <T> T write(String task, Function<Handle, T> work) {
        return call(pools.writing(), task, jdbi -> writeOrReopen(jdbi, work));
    }

    /** On the one thread that writes, so that a database is closed once, and not when it has just been opened again. */
    private <T> T writeOrReopen(Jdbi jdbi, Function<Handle, T> work) {
        try {
            return jdbi.inTransaction(work::apply);
        } catch (JdbiException e) {
            FailureKind kind = kind(e);
            if (kind == FailureKind.DISK_FULL || kind == FailureKind.CONNECTION_LOST) {
                pools.reopen();
            }
            throw e;
        }
    }

    private <T> T call(ConnectionPool pool, String task, Function<Jdbi, T> work) {
        try {
            return pool.call(work);
        } catch (JdbiException e) {
            throw exceptions.of(task, kind(e), e);
        }
    }

    /** What the first of the causes says that says something. */
    private FailureKind kind(Throwable failure) {
        for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLTransientConnectionException && each.getCause() == null) {
                return FailureKind.BUSY;
            }
            if (each instanceof SQLException cause && kinds.apply(cause) != FailureKind.OTHER) {
                return kinds.apply(cause);
            }
        }
        return FailureKind.OTHER;
    }
}
