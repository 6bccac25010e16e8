package io.photointake.adapter.persistence.transaction;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.transaction.TransactionHandler;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Transactions that take SQLite's write lock at their start, so that they wait for another writer instead of failing half
 * way. The driver's own do so again in every commit, for a next transaction that nobody asked for: that could fail, or
 * wait for another process, when the rows are long on record.
 */
public final class ImmediateTransactions implements TransactionHandler {
    private boolean open;

    @Override
    public TransactionHandler specialize(Handle handle) {
        return new ImmediateTransactions();
    }

    @Override
    public void begin(Handle handle) {
        handle.execute("BEGIN IMMEDIATE");
        open = true;
    }

    @Override
    public void commit(Handle handle) {
        handle.execute("COMMIT");
        open = false;
    }

    @Override
    public void rollback(Handle handle) {
        open = false;
        handle.execute("ROLLBACK");
    }

    @Override
    public boolean isInTransaction(Handle handle) {
        return open;
    }

    @Override
    public <R, X extends Exception> R inTransaction(Handle handle, HandleCallback<R, X> work) throws X {
        begin(handle);
        try {
            R result = work.withHandle(handle);
            commit(handle);
            return result;
        } catch (Throwable failure) {
            undo(handle, failure);
            throw failure;
        }
    }

    @Override
    public <R, X extends Exception> R inTransaction(
            Handle handle, TransactionIsolationLevel level, HandleCallback<R, X> work) throws X {
        return inTransaction(handle, work);
    }

    @Override
    public void savepoint(Handle handle, String name) {
        throw new UnsupportedOperationException("savepoints are not used");
    }

    @Override
    public void rollbackToSavepoint(Handle handle, String name) {
        throw new UnsupportedOperationException("savepoints are not used");
    }

    @Override
    public void releaseSavepoint(Handle handle, String name) {
        throw new UnsupportedOperationException("savepoints are not used");
    }

    private void undo(Handle handle, Throwable failure) {
        try {
            rollback(handle);
        } catch (RuntimeException rolledBackBySqlite) {
            failure.addSuppressed(rolledBackBySqlite);
        }
    }
}
