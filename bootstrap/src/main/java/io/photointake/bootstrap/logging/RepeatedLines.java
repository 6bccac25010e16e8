package io.photointake.bootstrap.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Marker;
import org.slf4j.helpers.MessageFormatter;

/**
 * Lets a flood of equal warnings and errors not fill the log: of each kind a few a minute are written whole, the rest are
 * counted and summed up in one line when the minute is over. Lines are of a kind if nothing but the ids of their requests
 * tells them apart.
 */
final class RepeatedLines extends TurboFilter {
    private static final int MOST_A_WINDOW = 5;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    /** Beyond this, whoever floods the log does it with different lines, and nothing would be gained. */
    private static final int MOST_KINDS = 2000;

    private static final Pattern REQUEST_ID = Pattern.compile("\\b[0-9a-f]{16}\\b");
    private static final int LONGEST_SUMMARY = 300;

    private final LongSupplier nanoTime;
    private final Map<String, Kind> kinds = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "log-summary");
        thread.setDaemon(true);
        return thread;
    });

    RepeatedLines(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the clock, and throws nothing
    public void start() {
        clock.scheduleWithFixedDelay(this::sumUp, 5, 5, TimeUnit.SECONDS);
        super.start();
    }

    @Override
    public void stop() {
        clock.shutdownNow();
        super.stop();
    }

    @Override
    public FilterReply decide(
            @Nullable Marker marker,
            Logger logger,
            Level level,
            @Nullable String format,
            Object @Nullable [] params,
            @Nullable Throwable thrown) {
        if (format == null) {
            return FilterReply.NEUTRAL;
        }
        boolean counts = level.isGreaterOrEqual(Level.WARN) && logger.isEnabledFor(level);
        if (!counts || logger.getName().equals(RepeatedLines.class.getName())) {
            return FilterReply.NEUTRAL;
        }
        String text = text(format, params, thrown);
        String key =
                level + " " + logger.getName() + " " + REQUEST_ID.matcher(text).replaceAll("");
        Kind kind = kinds.size() < MOST_KINDS
                ? kinds.computeIfAbsent(key, unknown -> new Kind(level, text, nanoTime.getAsLong()))
                : kinds.get(key);
        return kind == null || kind.mayBeWritten() ? FilterReply.NEUTRAL : FilterReply.DENY;
    }

    /** Writes a line of each kind whose minute is over and of which some were left out. */
    void sumUp() {
        List<Kind> over = new ArrayList<>();
        kinds.values().removeIf(kind -> kind.isOver(nanoTime.getAsLong()) && over.add(kind));
        for (Kind kind : over) {
            int left = kind.leftOut();
            if (left > 0) {
                org.slf4j.LoggerFactory.getLogger(RepeatedLines.class)
                        .atLevel(org.slf4j.event.Level.valueOf(kind.level.toString()))
                        .log("{} more in {} s like: {}", left, WINDOW.toSeconds(), kind.summary());
            }
        }
    }

    private static String text(String format, Object @Nullable [] params, @Nullable Throwable thrown) {
        String message = String.valueOf(MessageFormatter.basicArrayFormat(format, params));
        Object last = params == null || params.length == 0 ? null : params[params.length - 1];
        Throwable cause = thrown != null || !(last instanceof Throwable given) ? thrown : given;
        return cause == null ? message : message + ": " + cause;
    }

    private static final class Kind {
        private final Level level;
        private final String first;
        private final long began;
        private int count;

        Kind(Level level, String first, long began) {
            this.level = level;
            this.first = first;
            this.began = began;
        }

        synchronized boolean mayBeWritten() {
            count++;
            return count <= MOST_A_WINDOW;
        }

        synchronized int leftOut() {
            return Math.max(0, count - MOST_A_WINDOW);
        }

        boolean isOver(long now) {
            return now - began >= WINDOW.toNanos();
        }

        String summary() {
            String summary = Objects.requireNonNull(first);
            return summary.length() <= LONGEST_SUMMARY ? summary : summary.substring(0, LONGEST_SUMMARY) + "…";
        }
    }
}
