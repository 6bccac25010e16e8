package io.photointake.adapter.imaging.schedule;

import io.photointake.adapter.imaging.bytes.CancelledWorkException;
import io.photointake.application.port.CancellationSignal;
import io.photointake.application.port.ImageProcessorException;
import io.photointake.application.port.ProcessorBusyException;
import io.photointake.application.port.Requester;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Decoding within a capacity, on platform threads of its own, while callers, which may be virtual threads, only wait.
 * Work has its memory before it has a thread, so what waits for memory keeps nobody from working; what has been passed
 * over for long is left the memory that becomes free. Where too much waits, whoever has most waiting gives way.
 */
public final class DecodingQueue implements AutoCloseable {
    private static final Duration LONGEST_SHUTDOWN = Duration.ofSeconds(10);

    /** How long others may be preferred because they need less. */
    private static final Duration PASSED_OVER_FOR_LONG = Duration.ofSeconds(2);

    private final Capacity capacity;
    private final int mostWaiting;
    private final Duration longestWait;
    private final LongSupplier nanoTime;
    private final Consumer<PutOff> putOff;
    private final ExecutorService threads;
    private final ReentrantLock lock = new ReentrantLock();
    private final FairOrder<QueuedWork<?>> order = new FairOrder<>();
    private final Set<QueuedWork<?>> running = new HashSet<>();
    private final Use use;
    private boolean closed;

    /**
     * @param mostWaiting beyond which work is refused at once
     * @param longestWait after which waiting work is given up
     * @param putOff told of work that is not done
     */
    public DecodingQueue(Capacity capacity, int mostWaiting, Duration longestWait, Consumer<PutOff> putOff) {
        this(capacity, mostWaiting, longestWait, putOff, System::nanoTime);
    }

    DecodingQueue(
            Capacity capacity, int mostWaiting, Duration longestWait, Consumer<PutOff> putOff, LongSupplier nanoTime) {
        this.capacity = capacity;
        this.mostWaiting = mostWaiting;
        this.longestWait = longestWait;
        this.putOff = putOff;
        this.nanoTime = nanoTime;
        this.use = new Use(capacity);
        AtomicInteger number = new AtomicInteger();
        this.threads = Executors.newFixedThreadPool(capacity.workers() + capacity.children(), task -> {
            Thread thread = new Thread(task, "imaging-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Runs the task on a worker once it is its turn. When the caller is interrupted, or the requester does not want the
     * result any more, the worker is interrupted and not waited for.
     *
     * @param demand that the capacity takes
     * @throws ProcessorBusyException if too much waits, it would have to wait too long, it ran out of memory while other work
     *     held some, the requester does not want the result, or the caller is interrupted, which stays marked
     * @throws ExecutionException with what else the task threw
     */
    @SuppressWarnings("try") // the registration only has to be taken back
    public <T> T run(Requester requester, Demand demand, Callable<T> task) throws ExecutionException {
        QueuedWork<T> work = new QueuedWork<>(requester, demand, task, this::release);
        enqueue(work);
        try (CancellationSignal.Registration cancelling =
                requester.cancellation().onCancel(() -> giveUp(work))) {
            return resultOf(work);
        } catch (InterruptedException e) {
            giveUp(work);
            Thread.currentThread().interrupt();
            throw callerGone();
        } catch (CancellationException e) {
            throw work.gaveWay() ? putOff(PutOff.QUEUE_FULL, "too many images wait") : callerGone();
        } catch (ExecutionException e) {
            throw explained(e);
        }
    }

    private void enqueue(QueuedWork<?> work) {
        lock.lock();
        try {
            if (closed) {
                throw new ImageProcessorException("the image processor is closed");
            }
            if (order.size() >= mostWaiting && !use.hasPlaceFor(work.demand())) {
                makeRoomFor(work);
            }
            order.add(work);
            beginWhatFits();
        } finally {
            lock.unlock();
        }
    }

    private void makeRoomFor(QueuedWork<?> newcomer) {
        Optional<QueuedWork<?>> giving = order.outstaying(newcomer.requester());
        if (giving.isEmpty()) {
            throw putOff(PutOff.QUEUE_FULL, "too many images wait");
        }
        order.remove(giving.get());
        giving.get().giveWay();
    }

    /** Waits without limit for what has begun. */
    private <T> T resultOf(QueuedWork<T> work) throws InterruptedException, ExecutionException {
        try {
            return work.result(longestWait);
        } catch (TimeoutException e) {
            if (withdraw(work)) {
                throw putOff(
                        PutOff.WAITED_TOO_LONG,
                        "no image worker or memory free within " + longestWait.toSeconds() + " seconds");
            }
            return work.get();
        }
    }

    /** Takes work out of the queue; false if it has begun. */
    private boolean withdraw(QueuedWork<?> work) {
        lock.lock();
        try {
            boolean waited = order.remove(work);
            if (waited) {
                // It may have kept memory from what is behind it.
                beginWhatFits();
            }
            return waited;
        } finally {
            lock.unlock();
        }
    }

    private void giveUp(QueuedWork<?> work) {
        withdraw(work);
        work.cancel(true);
    }

    private ExecutionException explained(ExecutionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof SharedMemoryException) {
            throw putOff(PutOff.OUT_OF_MEMORY, "no memory left beside that of other images");
        }
        if (cause instanceof CancelledWorkException || cause instanceof InterruptedException) {
            throw callerGone();
        }
        return failure;
    }

    private ProcessorBusyException callerGone() {
        return putOff(PutOff.CALLER_GONE, "the image was given up");
    }

    private ProcessorBusyException putOff(PutOff reason, String message) {
        putOff.accept(reason);
        return new ProcessorBusyException(message);
    }

    private void release(QueuedWork<?> work) {
        lock.lock();
        try {
            running.remove(work);
            use.giveBack(work.demand());
            beginWhatFits();
        } finally {
            lock.unlock();
        }
    }

    private void beginWhatFits() {
        QueuedWork<?> next = nextThatFits();
        while (next != null) {
            order.begin(next);
            use.take(next.demand());
            running.forEach(QueuedWork::becomesShared);
            next.begins(running.isEmpty());
            running.add(next);
            threads.execute(next);
            next = nextThatFits();
        }
    }

    private @Nullable QueuedWork<?> nextThatFits() {
        if (use.isFull() || order.size() == 0) {
            return null;
        }
        long now = nanoTime.getAsLong();
        boolean memoryIsKept = false;
        boolean childMemoryIsKept = false;
        for (QueuedWork<?> work : order.inTurn()) {
            Demand demand = work.demand();
            if (!use.hasPlaceFor(demand)) {
                continue;
            }
            boolean memory = !memoryIsKept && use.hasMemoryFor(demand);
            boolean childMemory = !demand.needsChild() || (!childMemoryIsKept && use.hasChildMemoryFor(demand));
            if (memory && childMemory) {
                return work;
            }
            if (work.isPassedOver(now, PASSED_OVER_FOR_LONG)) {
                memoryIsKept |= !memory;
                childMemoryIsKept |= !childMemory;
            }
        }
        return null;
    }

    /** What is under way and waits at this moment. */
    public QueueState state() {
        lock.lock();
        try {
            return new QueueState(
                    order.size(), use.workers(), use.memory(), use.children(), use.childMemory(), capacity);
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more work, lets what runs finish for a while, then interrupts it. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            for (QueuedWork<?> work : order.inTurn()) {
                order.remove(work);
                work.cancel(false);
            }
        } finally {
            lock.unlock();
        }
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LONGEST_SHUTDOWN.toSeconds(), TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
