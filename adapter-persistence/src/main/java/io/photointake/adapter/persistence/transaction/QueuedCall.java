package io.photointake.adapter.persistence.transaction;

import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jdbi.v3.core.ConnectionException;

/** Work that waits for a thread, which its caller either sees through to its end or gives up before its beginning. */
final class QueuedCall<T> extends FutureTask<T> {
    private final AtomicBoolean decided = new AtomicBoolean();

    QueuedCall(Callable<T> work) {
        super(work);
    }

    @Override
    public void run() {
        if (decided.compareAndSet(false, true)) {
            super.run();
        }
    }

    /**
     * What the work gave or threw. An interruption is kept for later: whoever left now would not know whether the rows
     * are on record.
     *
     * @throws ConnectionException if the work has not begun in time, and never will
     */
    T await(Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return decided.get() ? get() : get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (TimeoutException e) {
                    giveUpUnlessBegun(timeout);
                } catch (ExecutionException e) {
                    throw failure(e);
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void giveUpUnlessBegun(Duration timeout) {
        if (decided.compareAndSet(false, true)) {
            throw new ConnectionException(
                    new SQLTransientConnectionException("no connection was free for " + timeout.toMillis() + " ms"));
        }
    }

    private static RuntimeException failure(ExecutionException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException expected ? expected : new IllegalStateException(e);
    }
}
