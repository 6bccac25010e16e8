package io.photointake.application.installation;

import io.photointake.application.port.ClockObservation;
import io.photointake.application.port.InstallationRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * A clock by which it is told what is old enough to go for good, and that knows when it has jumped: each reading is put on
 * record, and one that is far from the last one, ahead or back, is a jump until time has passed.
 */
public final class SteadyClock {
    /** Whoever looks less often than this cannot tell a jump from the time that has passed. */
    private static final Duration LONGEST_PAUSE = Duration.ofDays(2);

    private static final Duration SMALL_CORRECTION = Duration.ofHours(1);

    private final InstallationRepository record;
    private final Clock clock;

    public SteadyClock(InstallationRepository record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    /**
     * What a clock shows.
     *
     * @param at the time
     * @param steadySince since when, by the clock itself, it has not jumped; the epoch if it was never seen to
     */
    public record Reading(Instant at, Instant steadySince) {
        /** Whether the clock has run on for that long without a jump. */
        public boolean isSteadyFor(Duration time) {
            return !at.isBefore(steadySince.plus(time));
        }
    }

    /** What the clock shows, which is put on record. */
    public Reading read() {
        Reading reading = peek();
        record.observe(new ClockObservation(reading.at, reading.steadySince));
        return reading;
    }

    /** What the clock shows, which nobody is told. */
    public Reading peek() {
        Instant now = clock.instant();
        return new Reading(
                now,
                record.clock()
                        .map(last -> hasJumped(last.at(), now) ? now : last.steadySince())
                        .orElse(Instant.EPOCH));
    }

    private static boolean hasJumped(Instant last, Instant now) {
        return now.isAfter(last.plus(LONGEST_PAUSE)) || now.isBefore(last.minus(SMALL_CORRECTION));
    }
}
