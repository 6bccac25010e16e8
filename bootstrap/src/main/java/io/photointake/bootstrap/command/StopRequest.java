package io.photointake.bootstrap.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whether the process was told to end, by a signal or otherwise, for a command that has something to finish then. The
 * process waits some seconds for it.
 */
final class StopRequest implements AutoCloseable {
    private static final long LONGEST_WAIT_SECONDS = 20;

    private final AtomicBoolean requested = new AtomicBoolean();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::request, "stop-request");

    private StopRequest() {}

    /** Begins to listen. */
    static StopRequest listen() {
        StopRequest request = new StopRequest();
        Runtime.getRuntime().addShutdownHook(request.hook);
        return request;
    }

    boolean isRequested() {
        return requested.get();
    }

    private void request() {
        requested.set(true);
        try {
            boolean unused = finished.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The command has finished. */
    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            // Then the hook runs, and has just been let go.
        }
    }
}
