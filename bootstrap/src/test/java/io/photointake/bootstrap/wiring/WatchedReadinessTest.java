package io.photointake.bootstrap.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class WatchedReadinessTest {
    private final AtomicReference<Optional<String>> obstacle = new AtomicReference<>(Optional.empty());
    private final AtomicBoolean broken = new AtomicBoolean();
    private final AtomicInteger trials = new AtomicInteger();
    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(WatchedReadiness.class);
    private final WatchedReadiness readiness = new WatchedReadiness(this::tried, now::get);

    @BeforeEach
    void listen() {
        lines.start();
        logger.addAppender(lines);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(lines);
        readiness.close();
    }

    @Test
    void isNotReadyBeforeItWasTried() {
        assertFalse(readiness.getAsBoolean());
        readiness.tryNow();
        assertTrue(readiness.getAsBoolean());
    }

    @Test
    void triesNothingForThoseWhoAsk() {
        readiness.tryNow();
        for (int i = 0; i < 1000; i++) {
            assertTrue(readiness.getAsBoolean());
        }

        assertEquals(1, trials.get());
    }

    @Test
    void logsEachChangeOnceWithItsCause() {
        readiness.tryNow();
        obstacle.set(Optional.of("the disk is full"));
        readiness.tryNow();
        readiness.tryNow();
        assertFalse(readiness.getAsBoolean());
        obstacle.set(Optional.empty());
        readiness.tryNow();
        readiness.tryNow();

        assertTrue(readiness.getAsBoolean());
        assertEquals(
                List.of("WARN Not ready: the disk is full", "INFO Ready again"),
                lines.list.stream()
                        .map(line -> line.getLevel() + " " + line.getFormattedMessage())
                        .toList());
    }

    @Test
    void isNotReadyWhileATrialHangs() {
        readiness.tryNow();
        now.addAndGet(Duration.ofSeconds(14).toNanos());
        assertTrue(readiness.getAsBoolean());
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertFalse(readiness.getAsBoolean());
    }

    @Test
    void goesOnAfterABug() {
        broken.set(true);
        readiness.tryNow();
        assertFalse(readiness.getAsBoolean());
        broken.set(false);
        readiness.tryNow();
        assertTrue(readiness.getAsBoolean());
    }

    private Optional<String> tried() {
        trials.incrementAndGet();
        if (broken.get()) {
            throw new IllegalStateException("a bug");
        }
        return Objects.requireNonNull(obstacle.get());
    }
}
