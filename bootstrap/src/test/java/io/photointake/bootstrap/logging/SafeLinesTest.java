package io.photointake.bootstrap.logging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SafeLinesTest {
    private final LoggerContext loggers = new LoggerContext();
    private final Encoder<ILoggingEvent> encoder = SafeLines.encoder(loggers, "%-5level ");

    @Test
    void breaksNoLineWhateverAMessageHolds() {
        assertEquals("INFO  user a\\u000ab\n", line("user {}", "a\nb", null));
    }

    @Test
    void writesTheStackOnceAndNoneOfItLooksLikeALineOfTheLog() {
        String text = line("{} failed", "x", new IllegalStateException("a\nERROR forged\u202e"));

        assertTrue(
                text.startsWith("INFO  x failed\njava.lang.IllegalStateException: a\n\tERROR forged\\u202e\n\tat "),
                text);
        assertEquals(text.indexOf("IllegalStateException"), text.lastIndexOf("IllegalStateException"), text);
    }

    private String line(String format, String value, @Nullable Throwable thrown) {
        LoggingEvent event = new LoggingEvent(
                SafeLinesTest.class.getName(), loggers.getLogger("x"), Level.INFO, format, thrown, new Object[] {value
                });
        return new String(encoder.encode(event), StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
