package io.photointake.bootstrap.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

final class RepeatedLinesTest {
    private static final Logger LOGGER = (Logger) LoggerFactory.getLogger(RepeatedLinesTest.class);

    private final AtomicLong now = new AtomicLong();
    private final RepeatedLines filter = new RepeatedLines(now::get);

    @Test
    void writesAFewLinesOfAKindAMinute() {
        assertEquals(5, written(100, "{} failed", new IllegalStateException("the disk")));
        assertEquals(5, written(100, "{} failed", new IllegalStateException("another cause")));
        assertEquals(5, written(100, "{} was put off", null));

        now.addAndGet(Duration.ofSeconds(61).toNanos());
        filter.sumUp();
        assertEquals(5, written(100, "{} was put off", null));
    }

    @Test
    void letsEverythingElsePass() {
        assertEquals(
                List.of(),
                IntStream.range(0, 100)
                        .mapToObj(i -> filter.decide(null, LOGGER, Level.INFO, "the same", null, null))
                        .filter(reply -> reply != FilterReply.NEUTRAL)
                        .toList());
        assertEquals(
                100,
                IntStream.range(0, 100)
                        .mapToObj(i ->
                                filter.decide(null, LOGGER, Level.ERROR, "photo {} is damaged", new Object[] {i}, null))
                        .filter(reply -> reply == FilterReply.NEUTRAL)
                        .count());
        assertEquals(FilterReply.NEUTRAL, filter.decide(null, LOGGER, Level.ERROR, null, null, null));
    }

    private long written(int lines, String format, @Nullable Throwable thrown) {
        return IntStream.range(0, lines)
                .mapToObj(i -> filter.decide(
                        null, LOGGER, Level.WARN, format, new Object[] {String.format("%016x", i)}, thrown))
                .filter(reply -> reply == FilterReply.NEUTRAL)
                .count();
    }
}
