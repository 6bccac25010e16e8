package io.photointake.bootstrap.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class ScheduleTest {
    private static final Duration SHORT = Duration.ofMillis(5);

    @Test
    void runsATaskAgainThoughItFails() throws InterruptedException {
        CountDownLatch runs = new CountDownLatch(3);
        try (Schedule schedule = new Schedule()) {
            schedule.every(SHORT, "fail", () -> {
                runs.countDown();
                throw new IllegalStateException("made up");
            });

            assertTrue(runs.await(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void neverRunsTwoTasksAtOnceAndNoneAfterItIsClosed() throws InterruptedException {
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch runs = new CountDownLatch(10);
        Runnable task = () -> {
            most.accumulateAndGet(running.incrementAndGet(), Math::max);
            runs.countDown();
            running.decrementAndGet();
        };
        Schedule schedule = new Schedule();
        schedule.every(SHORT, "one", task);
        schedule.every(SHORT, "another", task);
        assertTrue(runs.await(20, TimeUnit.SECONDS));
        schedule.close();
        long ended = runs.getCount();

        assertEquals(1, most.get());
        assertEquals(ended, runs.getCount());
        assertEquals(0, running.get());
    }
}
