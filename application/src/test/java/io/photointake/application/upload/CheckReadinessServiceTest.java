package io.photointake.application.upload;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.library.SettableClock;
import io.photointake.application.upload.FailingImageRepository.Failure;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CheckReadinessServiceTest {
    private final UploadBench bench = new UploadBench();
    private final SettableClock clock = new SettableClock();

    @Test
    void isReadyIfRowsAndBytesCanBeWritten() {
        assertTrue(new CheckReadinessService(bench.repository, bench.store, clock).isReady());
    }

    @Test
    void isNotReadyWithoutTheStore() {
        bench.store.failWrites(true);

        assertFalse(new CheckReadinessService(bench.repository, bench.store, clock).isReady());
    }

    @Test
    void isNotReadyWithoutTheRows() {
        FailingImageRepository failing = new FailingImageRepository(bench.repository, Failure.NOTHING_WRITTEN);

        assertFalse(new CheckReadinessService(failing, bench.store, clock).isReady());
    }

    @Test
    void triesOnlyOnceASecond() {
        CheckReadiness readiness = new CheckReadinessService(bench.repository, bench.store, clock);
        assertTrue(readiness.isReady());
        bench.store.failWrites(true);

        clock.pass(Duration.ofMillis(999));
        assertTrue(readiness.isReady(), "it tried again within the second");

        clock.pass(Duration.ofMillis(1));
        assertFalse(readiness.isReady());
        bench.store.failWrites(false);
        assertFalse(readiness.isReady(), "it tried again within the second");
    }

    @Test
    void triesAgainWhenTheClockWasSetBack() {
        CheckReadiness readiness = new CheckReadinessService(bench.repository, bench.store, clock);
        assertTrue(readiness.isReady());
        bench.store.failWrites(true);

        clock.pass(Duration.ofHours(-1));

        assertFalse(readiness.isReady());
    }
}
