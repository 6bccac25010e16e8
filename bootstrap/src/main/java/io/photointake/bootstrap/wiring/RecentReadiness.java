package io.photointake.bootstrap.wiring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Readiness as it was tried within the last second: trying writes to the disk, and anybody may ask as often as they like.
 * Who asks while it is being tried waits a second for that answer; then the server is not ready.
 */
final class RecentReadiness implements BooleanSupplier {
    private static final Duration LONGEST_HELD = Duration.ofSeconds(1);

    private final BooleanSupplier tried;
    private final InstantSource clock;
    private final ReentrantLock trying = new ReentrantLock();
    private Optional<Answer> last = Optional.empty();

    RecentReadiness(BooleanSupplier tried, InstantSource clock) {
        this.tried = tried;
        this.clock = clock;
    }

    @Override
    public boolean getAsBoolean() {
        try {
            if (!trying.tryLock(LONGEST_HELD.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            return answer();
        } finally {
            trying.unlock();
        }
    }

    private boolean answer() {
        Answer answer = last.filter(held -> held.holdsAt(clock.instant()))
                .orElseGet(() -> new Answer(tried.getAsBoolean(), clock.instant()));
        last = Optional.of(answer);
        return answer.ready;
    }

    private record Answer(boolean ready, Instant at) {
        /** Not so if the clock was set back. */
        boolean holdsAt(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(LONGEST_HELD));
        }
    }
}
