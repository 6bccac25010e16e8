package io.photointake.bootstrap.wiring;

import io.photointake.application.upload.CheckReadiness;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Readiness as it was tried within the last second: trying writes to the disk, and anybody may ask as often as they like.
 * Who asks while it is being tried waits for that and gets the same answer.
 */
final class RecentReadiness implements CheckReadiness {
    private static final Duration LONGEST_HELD = Duration.ofSeconds(1);

    private final CheckReadiness tried;
    private final InstantSource clock;
    private Optional<Answer> last = Optional.empty();

    RecentReadiness(CheckReadiness tried, InstantSource clock) {
        this.tried = tried;
        this.clock = clock;
    }

    @Override
    public synchronized boolean isReady() {
        Answer answer = last.filter(held -> held.holdsAt(clock.instant()))
                .orElseGet(() -> new Answer(tried.isReady(), clock.instant()));
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
