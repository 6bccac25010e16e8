package io.photointake.adapter.imaging.schedule;

import io.photointake.application.port.Requester;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Work that waits for its turn or is under way. */
final class QueuedWork<T> extends FutureTask<T> implements FairOrder.Waiting {
    private final Requester requester;
    private final Demand demand;
    private final Consumer<? super QueuedWork<T>> release;
    private final AtomicBoolean alone;
    private volatile boolean gaveWay;
    private @Nullable Long passedOverSince;

    QueuedWork(Requester requester, Demand demand, Callable<T> task, Consumer<? super QueuedWork<T>> release) {
        this(requester, demand, task, release, new AtomicBoolean());
    }

    private QueuedWork(
            Requester requester,
            Demand demand,
            Callable<T> task,
            Consumer<? super QueuedWork<T>> release,
            AtomicBoolean alone) {
        super(() -> {
            try {
                return task.call();
            } catch (OutOfMemoryError e) {
                if (alone.get()) {
                    throw e;
                }
                throw new SharedMemoryException(e);
            }
        });
        this.requester = requester;
        this.demand = demand;
        this.release = release;
        this.alone = alone;
    }

    @Override
    public Requester requester() {
        return requester;
    }

    @Override
    public Demand demand() {
        return demand;
    }

    /** Whether work behind this has been preferred for at least so long; the first question starts the time. */
    boolean isPassedOver(long now, Duration time) {
        if (passedOverSince == null) {
            passedOverSince = now;
        }
        return now - passedOverSince >= time.toNanos();
    }

    /** @param isAlone whether no other work is under way */
    void begins(boolean isAlone) {
        alone.set(isAlone);
    }

    /** Other work begins while this is under way. */
    void becomesShared() {
        alone.set(false);
    }

    /** Is not done, so that something else can wait in its place. */
    void giveWay() {
        gaveWay = true;
        cancel(false);
    }

    boolean gaveWay() {
        return gaveWay;
    }

    @Override
    public void run() {
        try {
            super.run();
        } finally {
            // What was cancelled may leave its mark on the thread, which other work will use.
            Thread.interrupted();
            release.accept(this);
        }
    }

    T result(Duration longestWait) throws InterruptedException, ExecutionException, TimeoutException {
        return get(longestWait.toNanos(), TimeUnit.NANOSECONDS);
    }
}
