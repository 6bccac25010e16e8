package io.photointake.adapter.http.traffic;

import io.photointake.application.port.CancellationSignal;
import java.time.Duration;
import org.eclipse.jetty.util.thread.AutoLock;
import org.jspecify.annotations.Nullable;

/**
 * Whether the client still waits for its answer, looked at only while somebody wants to know and nobody reads from the
 * connection. A client that has closed its side is gone, as it is for other servers: hardly any closes only half of a
 * connection, and one that does and is told that the server is busy has lost nothing.
 */
@SuppressWarnings("try") // locks are only held
final class ClientPresence implements CancellationSignal {
    /** So that who closes half of the connection after a request has its answer from a server that is not busy. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private final AutoLock lock = new AutoLock();
    private @Nullable Runnable task;
    private @Nullable Long closedSince;
    private boolean gone;

    /** One task at a time. */
    @Override
    public Registration onCancel(Runnable whenGone) {
        boolean late;
        try (AutoLock held = lock.lock()) {
            late = gone;
            task = late ? null : whenGone;
        }
        if (late) {
            whenGone.run();
        }
        return this::forget;
    }

    private void forget() {
        try (AutoLock held = lock.lock()) {
            task = null;
        }
    }

    boolean isGone() {
        try (AutoLock held = lock.lock()) {
            return gone;
        }
    }

    /** Looks, and runs the task if the client is gone. */
    void look(PeekingEndPoint connection, long now) {
        Runnable waiting = null;
        try (AutoLock held = lock.lock()) {
            if (task == null || !connection.isClosedByPeer()) {
                return;
            }
            if (closedSince == null) {
                closedSince = now;
            }
            if (now - closedSince >= GRACE.toNanos()) {
                gone = true;
                waiting = task;
                task = null;
            }
        }
        if (waiting != null) {
            waiting.run();
        }
    }
}
