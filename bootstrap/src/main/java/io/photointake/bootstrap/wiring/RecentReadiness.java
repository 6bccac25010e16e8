package io.photointake.bootstrap.wiring;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Readiness as it was tried within the last second: trying writes to the disk, and anybody may ask as often as they like.
 * Who asks while it is being tried waits for that and gets the same answer.
 */
final class RecentReadiness implements BooleanSupplier {
    private static final Duration LONGEST_HELD = Duration.ofSeconds(1);

    private final BooleanSupplier tried;
    private final InstantSource clock;
    private Optional<Answer> last = Optional.empty();

    RecentReadiness(BooleanSupplier tried, InstantSource clock) {
        this.tried = tried;
        this.clock = clock;
    }

    @Override
    public synchronized boolean getAsBoolean() {
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
