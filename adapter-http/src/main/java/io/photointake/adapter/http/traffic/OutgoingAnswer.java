package io.photointake.adapter.http.traffic;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.AutoLock;
import org.jspecify.annotations.Nullable;

/**
 * An answer whose first bytes, which are all of most answers, are taken over at once: whoever wrote them need not wait
 * for a client that does not read. Beyond that each piece waits for the one before it.
 */
@SuppressWarnings("try") // locks are only held
final class OutgoingAnswer extends Response.Wrapper {
    private static final int MOST_HELD = 256 * 1024;

    private final AutoLock lock = new AutoLock();
    private final Deque<Piece> pieces = new ArrayDeque<>();
    private int held;
    private boolean direct;
    private boolean sending;
    private @Nullable Throwable failure;
    private @Nullable Runnable onIdle;

    private volatile long pieceSince;
    private volatile long pieceBytes;

    OutgoingAnswer(Request request, Response response) {
        super(request, response);
    }

    /** From now on every piece waits for its turn: who writes is no thread, and would only fill memory. */
    void writeDirectly() {
        direct = true;
    }

    /** Since when the piece under way has been so, 0 if there is none. */
    long pieceSince() {
        return pieceSince;
    }

    long pieceBytes() {
        return pieceBytes;
    }

    @Override
    public void write(boolean last, @Nullable ByteBuffer content, Callback callback) {
        int length = BufferUtil.length(content);
        boolean takenOver;
        try (AutoLock locked = lock.lock()) {
            takenOver = failure == null && !direct && held + length <= MOST_HELD;
            if (takenOver) {
                held += length;
            }
        }
        if (takenOver) {
            send(new Piece(last, content == null ? null : copy(content), Callback.NOOP, length));
            callback.succeeded();
        } else {
            send(new Piece(last, content, callback, 0));
        }
    }

    private static ByteBuffer copy(ByteBuffer content) {
        ByteBuffer copy = ByteBuffer.allocate(content.remaining());
        copy.put(content).flip();
        return copy;
    }

    /** Runs the task once nothing is under way any more. */
    void whenIdle(Runnable task) {
        try (AutoLock locked = lock.lock()) {
            if (sending) {
                onIdle = task;
                return;
            }
        }
        task.run();
    }

    @Nullable
    Throwable failure() {
        try (AutoLock locked = lock.lock()) {
            return failure;
        }
    }

    private void send(Piece piece) {
        try (AutoLock locked = lock.lock()) {
            pieces.add(piece);
            if (sending) {
                return;
            }
            sending = true;
        }
        sendNext();
    }

    private void sendNext() {
        Piece next;
        Throwable earlier;
        Runnable idle = null;
        try (AutoLock locked = lock.lock()) {
            next = pieces.poll();
            earlier = failure;
            if (next == null) {
                sending = false;
                idle = onIdle;
                onIdle = null;
            }
        }
        if (next == null) {
            pieceSince = 0;
            if (idle != null) {
                idle.run();
            }
        } else if (earlier != null) {
            next.failed(earlier);
        } else {
            pieceBytes = BufferUtil.length(next.content);
            pieceSince = System.nanoTime();
            super.write(next.last, next.content, next);
        }
    }

    private final class Piece implements Callback {
        private final boolean last;
        private final @Nullable ByteBuffer content;
        private final Callback callback;
        private final int takenOver;

        Piece(boolean last, @Nullable ByteBuffer content, Callback callback, int takenOver) {
            this.last = last;
            this.content = content;
            this.callback = callback;
            this.takenOver = takenOver;
        }

        @Override
        public void succeeded() {
            try (AutoLock locked = lock.lock()) {
                held -= takenOver;
            }
            callback.succeeded();
            sendNext();
        }

        @Override
        public void failed(Throwable reason) {
            try (AutoLock locked = lock.lock()) {
                failure = reason;
            }
            callback.failed(reason);
            sendNext();
        }

        @Override
        public InvocationType getInvocationType() {
            return callback.getInvocationType();
        }
    }
}
