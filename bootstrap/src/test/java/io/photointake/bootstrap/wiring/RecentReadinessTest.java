package io.photointake.bootstrap.wiring;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class RecentReadinessTest {
    private final AtomicBoolean works = new AtomicBoolean(true);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-14T15:00:00Z"));
    private final InstantSource time = now::get;
    private final RecentReadiness readiness = new RecentReadiness(works::get, time);

    @Test
    void triesOnlyOnceASecond() {
        assertTrue(readiness.getAsBoolean());
        works.set(false);

        pass(Duration.ofMillis(999));
        assertTrue(readiness.getAsBoolean(), "it tried again within the second");

        pass(Duration.ofMillis(1));
        assertFalse(readiness.getAsBoolean());
        works.set(true);
        assertFalse(readiness.getAsBoolean(), "it tried again within the second");
    }

    @Test
    void triesAgainWhenTheClockWasSetBack() {
        assertTrue(readiness.getAsBoolean());
        works.set(false);

        pass(Duration.ofHours(-1));

        assertFalse(readiness.getAsBoolean());
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }
}
