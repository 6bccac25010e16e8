package io.photointake.adapter.persistence.transaction;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.transaction.TransactionHandler;

/**
 * Connections of one kind, and as many platform threads to use them on. Callers may be virtual threads, whose carriers
 * the drivers' native calls would hold, and may be interrupted, upon which H2 would close its file. Calls are served in
 * the order they come.
 */
public final class ConnectionPool implements AutoCloseable {
    private final HikariDataSource connections;
    private final ThreadPoolExecutor threads;
    private final Jdbi jdbi;
    private final Duration timeout;

    /** @param config also says, by the wait for a connection, how long a call waits for a thread */
    public ConnectionPool(HikariConfig config, TransactionHandler transactions) {
        connections = new HikariDataSource(config);
        threads = new ThreadPoolExecutor(
                config.getMaximumPoolSize(),
                config.getMaximumPoolSize(),
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> thread(config.getPoolName(), work));
        jdbi = Jdbi.create(connections).setTransactionHandler(transactions);
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.SHORT_STATEMENT);
        timeout = Duration.ofMillis(config.getConnectionTimeout());
    }

    /**
     * What the work gives or throws; the caller's interruption does not reach it.
     *
     * @throws ConnectionException if no thread was free in time, or the pool is closed; the work was not begun then
     */
    <T> T call(Function<Jdbi, T> work) {
        QueuedCall<T> call = new QueuedCall<>(() -> work.apply(jdbi));
        try {
            threads.execute(call);
        } catch (RejectedExecutionException closed) {
            throw new ConnectionException(closed);
        }
        try {
            return call.await(timeout);
        } finally {
            if (!call.isDone()) {
                threads.remove(call);
            }
        }
    }

    /** Uses none of the present connections for a further call. */
    void renew() {
        connections.getHikariPoolMXBean().softEvictConnections();
    }

    /** How much of it is in use at this moment. */
    public PoolState state() {
        int active = threads.getActiveCount();
        return new PoolState(
                active,
                threads.getMaximumPoolSize() - active,
                threads.getQueue().size());
    }

    /** Finishes what is under way, for as long as a call may wait. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        connections.close();
    }

    private static Thread thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
