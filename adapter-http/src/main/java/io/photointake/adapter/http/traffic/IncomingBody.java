package io.photointake.adapter.http.traffic;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.AutoLock;
import org.eclipse.jetty.util.thread.Invocable;
import org.eclipse.jetty.util.thread.Invocable.InvocationType;
import org.jspecify.annotations.Nullable;

/**
 * A request whose body is counted as it comes. Its beginning can be gathered before anybody reads, and its end thrown
 * away after the answer, both without a thread; whoever reads in between can be cut off.
 */
@SuppressWarnings("try") // locks are only held
final class IncomingBody extends Request.Wrapper {
    /** What is read of a body that nobody wants, so that its sender sees the answer instead of a broken connection. */
    private static final long MOST_DISCARDED = 64L << 20;

    private final AutoLock lock = new AutoLock();
    private final boolean announced;
    private final boolean waitsToBeAsked;

    private byte[] gathered = {};
    private int gatheredLength;
    private Content.@Nullable Chunk failed;
    private @Nullable Runnable onContent;
    private boolean demanded;

    private volatile @Nullable Throwable cut;
    private volatile boolean asked;
    private volatile boolean ended;
    private final AtomicLong received = new AtomicLong();
    private volatile long since;

    IncomingBody(Request request) {
        super(request);
        announced = request.getLength() > 0 || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
        waitsToBeAsked = request.getHeaders().contains(HttpHeader.EXPECT);
        ended = !announced;
    }

    /** Whether nothing more of it can come. */
    boolean isEnded() {
        return ended;
    }

    long received() {
        return received.get();
    }

    /** When it was first asked for, 0 if it has not been. */
    long since() {
        return since;
    }

    Optional<Throwable> cut() {
        return Optional.ofNullable(cut);
    }

    /** Takes in the beginning, then runs the task once: from this call, or from a thread that must not be held. */
    void gather(int most, Runnable arrived) {
        begin();
        while (cut == null) {
            Content.Chunk chunk = count(super.read());
            if (chunk == null) {
                await(() -> gather(most, arrived));
                return;
            }
            if (Content.Chunk.isFailure(chunk)) {
                failed = chunk;
                break;
            }
            append(chunk);
            if (chunk.isLast() || gatheredLength >= most) {
                break;
            }
        }
        arrived.run();
    }

    private void append(Content.Chunk chunk) {
        int length = chunk.remaining();
        if (gatheredLength + length > gathered.length) {
            gathered = Arrays.copyOf(gathered, Math.max(gatheredLength + length, 2 * gatheredLength));
        }
        chunk.getByteBuffer().get(gathered, gatheredLength, length);
        gatheredLength += length;
        chunk.release();
    }

    @Override
    public Content.@Nullable Chunk read() {
        begin();
        if (gatheredLength > 0) {
            ByteBuffer first = ByteBuffer.wrap(gathered, 0, gatheredLength);
            gathered = new byte[0];
            gatheredLength = 0;
            return Content.Chunk.from(first, false);
        }
        Throwable reason = cut;
        if (reason != null) {
            return Content.Chunk.from(reason, true);
        }
        if (failed != null) {
            return failed;
        }
        return count(super.read());
    }

    @Override
    public void demand(Runnable content) {
        begin();
        if (gatheredLength > 0 || failed != null || cut != null) {
            getComponents().getExecutor().execute(content);
            return;
        }
        await(content);
        if (cut != null) {
            available();
        }
    }

    /** Lets whoever reads fail from now on. */
    void cut(Throwable reason) {
        cut = reason;
        Runnable reader;
        try (AutoLock held = lock.lock()) {
            reader = onContent;
            onContent = null;
        }
        if (reader != null) {
            getComponents().getExecutor().execute(reader);
        }
    }

    /** Throws away what still comes, within limits, then runs the task once. */
    Discard discard(Runnable done) {
        Discard discard = new Discard(done);
        if (ended || (waitsToBeAsked && !asked)) {
            discard.end();
        } else {
            discard.run();
        }
        return discard;
    }

    private void begin() {
        if (since == 0) {
            since = System.nanoTime();
        }
        asked = true;
    }

    private void await(Runnable content) {
        boolean first;
        try (AutoLock held = lock.lock()) {
            onContent = content;
            first = !demanded;
            demanded = true;
        }
        if (first) {
            super.demand(Invocable.from(InvocationType.NON_BLOCKING, this::arrive));
        }
    }

    private void arrive() {
        try (AutoLock held = lock.lock()) {
            demanded = false;
        }
        available();
    }

    private void available() {
        Runnable reader;
        try (AutoLock held = lock.lock()) {
            reader = onContent;
            onContent = null;
        }
        if (reader != null) {
            reader.run();
        }
    }

    private Content.@Nullable Chunk count(Content.@Nullable Chunk chunk) {
        if (chunk != null) {
            received.addAndGet(chunk.remaining());
            if (chunk.isLast()) {
                ended = true;
            }
        }
        return chunk;
    }

    /** The throwing away of what nobody wants. */
    final class Discard implements Runnable {
        private final Runnable done;
        private final AtomicBoolean over = new AtomicBoolean();
        private final long begun = System.nanoTime();
        private long bytes;

        private Discard(Runnable done) {
            this.done = done;
        }

        @Override
        public void run() {
            while (!over.get() && bytes < MOST_DISCARDED) {
                Content.Chunk chunk = count(IncomingBody.this.getWrapped().read());
                if (chunk == null) {
                    await(() -> getComponents().getExecutor().execute(this));
                    return;
                }
                bytes += chunk.remaining();
                chunk.release();
                if (chunk.isLast() || Content.Chunk.isFailure(chunk)) {
                    break;
                }
            }
            end();
        }

        long begun() {
            return begun;
        }

        void end() {
            if (over.compareAndSet(false, true)) {
                done.run();
            }
        }
    }
}
