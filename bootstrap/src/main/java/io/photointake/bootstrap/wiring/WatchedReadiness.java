package io.photointake.bootstrap.wiring;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether uploads work, tried every two seconds whoever asks: trying writes to the disk, so asking must cost nothing.
 * Each change is logged with its cause. While a trial hangs, such as on a disk that no longer answers, the answer before
 * it holds for a while, and then the server is not ready.
 */
final class WatchedReadiness implements BooleanSupplier, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WatchedReadiness.class);
    private static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final Duration LONGEST_HELD = Duration.ofSeconds(15);

    private final Supplier<Optional<String>> obstacle;
    private final LongSupplier nanoTime;
    private final ScheduledExecutorService watcher =
            Executors.newSingleThreadScheduledExecutor(new NamedThreads("readiness"));
    private volatile Optional<Answer> last = Optional.empty();

    /**
     * @param obstacle tries, and says what keeps uploads from working
     * @param nanoTime as {@link System#nanoTime}
     */
    WatchedReadiness(Supplier<Optional<String>> obstacle, LongSupplier nanoTime) {
        this.obstacle = obstacle;
        this.nanoTime = nanoTime;
    }

    /** Tries from now on, for the first time before this returns. */
    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the watcher, and throws nothing
    WatchedReadiness start() {
        tryNow();
        watcher.scheduleWithFixedDelay(this::tryNow, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    /** Tries, and logs it if that changed. */
    void tryNow() {
        Optional<String> found = found();
        boolean wasReady = last.map(Answer::ready).orElse(true);
        if (wasReady && found.isPresent()) {
            LOG.warn("Not ready: {}", found.get());
        } else if (!wasReady && found.isEmpty()) {
            LOG.info("Ready again");
        }
        last = Optional.of(new Answer(found.isEmpty(), nanoTime.getAsLong()));
    }

    private Optional<String> found() {
        try {
            return obstacle.get();
        } catch (RuntimeException bug) {
            // Whatever it is, the watch goes on.
            return Optional.of(bug.toString());
        }
    }

    @Override
    public boolean getAsBoolean() {
        return last.filter(answer -> nanoTime.getAsLong() - answer.at() < LONGEST_HELD.toNanos())
                .map(Answer::ready)
                .orElse(false);
    }

    @Override
    public void close() {
        watcher.shutdownNow();
    }

    private record Answer(boolean ready, long at) {}
}
