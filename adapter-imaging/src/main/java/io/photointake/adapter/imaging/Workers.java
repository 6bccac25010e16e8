package io.photointake.adapter.imaging;

import io.photointake.application.port.ImageProcessorException;
import io.photointake.application.port.ProcessorBusyException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A bounded number of platform threads that decode. The caller, which may be a virtual thread, only waits: first for its
 * turn, which comes in the order of arrival, then for the result.
 */
final class Workers implements AutoCloseable {
    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(10);

    private final ExecutorService threads;
    private final Semaphore idle;
    private final Duration longestWait;

    Workers(int count, Duration longestWait) {
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, "imaging-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        this.idle = new Semaphore(count, true);
        this.longestWait = longestWait;
    }

    /**
     * Runs the task on a worker. When the caller is interrupted the worker is too, and it is not waited for.
     *
     * @throws ProcessorBusyException if no worker is free in time
     * @throws ImageProcessorException if the caller is interrupted, or the workers are closed
     * @throws ExecutionException with what the task threw
     */
    <T> T run(Callable<T> task) throws ExecutionException {
        FutureTask<T> work = new FutureTask<>(task);
        try {
            if (!idle.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ProcessorBusyException("no image worker free within " + longestWait.toSeconds() + " seconds");
            }
            start(work);
            return work.get();
        } catch (InterruptedException e) {
            work.cancel(true);
            Thread.currentThread().interrupt();
            throw new ImageProcessorException("interrupted while an image was worked on", e);
        }
    }

    private void start(FutureTask<?> work) {
        try {
            threads.execute(() -> {
                try {
                    work.run();
                } finally {
                    idle.release();
                }
            });
        } catch (RejectedExecutionException e) {
            idle.release();
            throw new ImageProcessorException("the image processor is closed", e);
        }
    }

    /** Takes no more work, lets what runs finish for a while, then interrupts it. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(PATIENCE_AT_CLOSE.toSeconds(), TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
