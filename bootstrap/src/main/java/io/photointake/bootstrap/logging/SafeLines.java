package io.photointake.bootstrap.logging;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;

/** A log that what clients send can neither break nor fill. */
final class SafeLines {
    private SafeLines() {}

    /**
     * Lines whose message and stack are escaped.
     *
     * @param beginning the pattern of what stands in front of the message
     */
    static Encoder<ILoggingEvent> encoder(LoggerContext loggers, String beginning) {
        PatternLayout layout = new PatternLayout();
        layout.setContext(loggers);
        layout.getInstanceConverterMap().put("safeMessage", SafeMessage::new);
        layout.getInstanceConverterMap().put("safeStack", SafeStack::new);
        layout.setPattern(beginning + "%safeMessage%n%safeStack");
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(loggers);
        encoder.setLayout(layout);
        encoder.start();
        return encoder;
    }

    /** From now on equal warnings and errors are summed up. */
    static void sumUpRepeated(LoggerContext loggers) {
        RepeatedLines repeated = new RepeatedLines(System::nanoTime);
        repeated.setContext(loggers);
        repeated.start();
        loggers.addTurboFilter(repeated);
    }
}
