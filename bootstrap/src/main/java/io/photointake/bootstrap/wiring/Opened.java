package io.photointake.bootstrap.wiring;

import java.util.ArrayDeque;
import java.util.Deque;

/** What was opened, to be closed in the opposite order; whatever fails, the rest is closed all the same. */
final class Opened implements AutoCloseable {
    private final Deque<Runnable> closings = new ArrayDeque<>();

    void closeLater(Runnable closing) {
        closings.push(closing);
    }

    @Override
    public void close() {
        Runnable closing = closings.poll();
        if (closing == null) {
            return;
        }
        try {
            closing.run();
        } finally {
            close();
        }
    }
}
