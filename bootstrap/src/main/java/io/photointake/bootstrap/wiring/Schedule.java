package io.photointake.bootstrap.wiring;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a server does from time to time besides answering, on one thread: no two of these tasks run at once, and none runs
 * while its own last run has not ended. A task that fails is logged and runs again when its time comes.
 */
final class Schedule implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);
    private static final Duration LONGEST_END = Duration.ofSeconds(10);

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(new NamedThreads("schedule"));

    /** Runs the task after each pause, the first time after one. */
    void every(Duration pause, String name, Runnable task) {
        Future<?> unused = thread.scheduleWithFixedDelay(
                () -> run(name, task), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void run(String name, Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.warn("Could not {}; it is tried again later", name, e);
        }
    }

    /** Begins no further task, and waits for one that runs, which is interrupted if it takes too long. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LONGEST_END.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
