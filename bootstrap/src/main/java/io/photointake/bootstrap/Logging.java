package io.photointake.bootstrap;

import ch.qos.logback.classic.ClassicConstants;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import io.photointake.bootstrap.logging.SafeLines;

/**
 * The log on standard error, at the level of {@code PHOTOINTAKE_LOG_LEVEL}. In Java and not in XML, because reading
 * Logback's XML takes a fifth of the time in which the server starts; a file that {@code -Dlogback.configurationFile}
 * names counts all the same, and then nothing of this does.
 */
public final class Logging extends ContextAwareBase implements Configurator {
    private static final String LEVEL_VARIABLE = "PHOTOINTAKE_LOG_LEVEL";
    private static final String BEGINNING = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{20} ";

    @Override
    public ExecutionStatus configure(LoggerContext loggers) {
        if (System.getProperty(ClassicConstants.CONFIG_FILE_PROPERTY) != null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        Logger root = loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(standardError(loggers));
        SafeLines.sumUpRepeated(loggers);
        Level ours = Level.toLevel(System.getenv(LEVEL_VARIABLE), Level.INFO);
        loggers.getLogger("io.photointake").setLevel(ours);
        loggers.getLogger("photointake").setLevel(ours);
        // It repeats what a client sent as its host.
        loggers.getLogger("org.eclipse.jetty.util.HostPort").setLevel(Level.ERROR);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static ConsoleAppender<ILoggingEvent> standardError(LoggerContext loggers) {
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(loggers);
        appender.setName("STDERR");
        appender.setTarget("System.err");
        appender.setEncoder(SafeLines.encoder(loggers, BEGINNING));
        appender.start();
        return appender;
    }
}
