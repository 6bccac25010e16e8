package io.photointake.bootstrap.logging;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** The stack that belongs to a line, escaped. */
final class SafeStack extends ThrowableProxyConverter {
    @Override
    public String convert(ILoggingEvent event) {
        return SafeText.lines(super.convert(event));
    }
}
