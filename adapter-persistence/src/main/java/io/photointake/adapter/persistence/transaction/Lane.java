package io.photointake.adapter.persistence.transaction;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.transaction.TransactionHandler;

/**
 * Connections of one kind, and as many platform threads to use them on. Callers may be virtual threads, whose carriers
 * the drivers' native calls would hold, and may be interrupted, upon which H2 would close its file.
 */
public final class Lane implements AutoCloseable {
    private final HikariDataSource connections;
    private final ExecutorService threads;
    private final Jdbi jdbi;
    private final Duration patience;

    /** @param config also says, by the wait for a connection, how long a call waits for its turn */
    public Lane(HikariConfig config, TransactionHandler transactions) {
        connections = new HikariDataSource(config);
        threads = Executors.newFixedThreadPool(config.getMaximumPoolSize(), work -> thread(config.getPoolName(), work));
        jdbi = Jdbi.create(connections).setTransactionHandler(transactions);
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.SHORT_STATEMENT);
        patience = Duration.ofMillis(config.getConnectionTimeout());
    }

    /**
     * What the work gives or throws; the caller's interruption does not reach it.
     *
     * @throws ConnectionException if its turn did not come in time, or the lane is closed; the work was not begun then
     */
    <T> T call(Function<Jdbi, T> work) {
        Turn<T> turn = new Turn<>(() -> work.apply(jdbi));
        try {
            threads.execute(turn);
        } catch (RejectedExecutionException closed) {
            throw new ConnectionException(closed);
        }
        return turn.await(patience);
    }

    /** Finishes what is under way, for as long as a call may wait. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
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
