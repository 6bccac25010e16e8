package io.photointake.adapter.http.live;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Everything that is logged from its making to its closing. */
public final class LogLines implements AutoCloseable {
    private static final String REQUESTS = "photointake.request";

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final List<ILoggingEvent> events = new CopyOnWriteArrayList<>();
    private final AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            event.prepareForDeferredProcessing();
            events.add(event);
        }
    };

    public LogLines() {
        appender.setContext(root.getLoggerContext());
        appender.start();
        root.addAppender(appender);
    }

    /** The lines about requests, once there are that many; a line is written after its answer. */
    public List<String> requests(int expected) throws InterruptedException {
        for (int wait = 0; wait < 200 && requests().size() < expected; wait++) {
            Thread.sleep(10);
        }
        return requests();
    }

    private List<String> requests() {
        return events.stream()
                .filter(event -> event.getLoggerName().equals(REQUESTS))
                .map(LogLines::withIds)
                .toList();
    }

    /** All there is, with stack traces. */
    public String everything() {
        StringBuilder text = new StringBuilder();
        for (ILoggingEvent event : events) {
            text.append(event.getLevel()).append(' ').append(withIds(event));
            if (event.getThrowableProxy() != null) {
                text.append('\n').append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** As the log shows it: led by the ids of the request that it is about. */
    private static String withIds(ILoggingEvent event) {
        Map<String, String> ids = event.getMDCPropertyMap();
        return Stream.of(ids.get("request"), ids.get("trace"), event.getFormattedMessage())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    /** The values that go with the lines about requests, for programs. */
    public List<Map<String, Object>> requestValues() {
        return events.stream()
                .filter(event -> event.getLoggerName().equals(REQUESTS))
                .map(event -> event.getKeyValuePairs().stream()
                        .collect(Collectors.toMap(pair -> pair.key, pair -> pair.value)))
                .toList();
    }

    @Override
    public void close() {
        root.detachAppender(appender);
    }
}
