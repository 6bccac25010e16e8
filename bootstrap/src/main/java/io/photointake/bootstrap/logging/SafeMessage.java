package io.photointake.bootstrap.logging;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** The message of a line, escaped. */
final class SafeMessage extends ClassicConverter {
    @Override
    public String convert(ILoggingEvent event) {
        return SafeText.line(String.valueOf(event.getFormattedMessage()));
    }
}
