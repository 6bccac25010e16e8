package io.photointake.adapter.http.traffic;

import io.photointake.application.port.CancellationSignal;
import java.time.Duration;
import org.eclipse.jetty.util.thread.AutoLock;
import org.jspecify.annotations.Nullable;

/**
 * Whether the client still waits for its answer, looked at only while somebody wants to know and nobody reads from the
 * connection. A client that has closed its side is gone, as it is for other servers, though it might have closed only half
 * of the connection: so it is given some time, of which there is less where others wait.
 */
@SuppressWarnings("try") // locks are only held
final class ClientPresence implements CancellationSignal {
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Duration GRACE_WHILE_OTHERS_WAIT = Duration.ofMillis(500);

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

    /** Whether somebody wants to know. */
    boolean isAskedFor() {
        try (AutoLock held = lock.lock()) {
            return task != null;
        }
    }

    /** Looks, and runs the task if the client is gone. */
    void look(PeekingEndPoint connection, long now, boolean othersWait) {
        Runnable waiting = null;
        try (AutoLock held = lock.lock()) {
            if (task == null) {
                return;
            }
            PeekingEndPoint.PeerState peer = connection.peerState();
            if (peer == PeekingEndPoint.PeerState.OPEN) {
                return;
            }
            if (closedSince == null) {
                closedSince = now;
            }
            Duration grace = othersWait ? GRACE_WHILE_OTHERS_WAIT : GRACE;
            if (peer == PeekingEndPoint.PeerState.RESET || now - closedSince >= grace.toNanos()) {
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
