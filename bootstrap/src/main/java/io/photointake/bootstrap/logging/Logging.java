package io.photointake.bootstrap.logging;

import ch.qos.logback.classic.ClassicConstants;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;
import net.logstash.logback.decorate.json.JsonWriteFeatureDecorator;
import net.logstash.logback.encoder.LogstashEncoder;
import net.logstash.logback.fieldnames.LogstashFieldNames;
import org.slf4j.LoggerFactory;

/**
 * The log on standard error, at the level of {@code PHOTOINTAKE_LOG_LEVEL} until the settings are read. In Java and not
 * in XML, because reading Logback's XML takes a fifth of the time in which the server starts; a file that
 * {@code -Dlogback.configurationFile} names counts all the same, and then nothing of this does.
 */
public final class Logging extends ContextAwareBase implements Configurator {
    private static final String LEVEL_VARIABLE = "PHOTOINTAKE_LOG_LEVEL";
    private static final String APPENDER = "STDERR";
    private static final List<String> OURS = List.of("io.photointake", "photointake");

    /** Lines of a request are led by its id, and by the trace that its caller named. */
    private static final String BEGINNING =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5level %logger{20} %replace(%X{request} ){'^ $',''}%replace(%X{trace}"
                    + " ){'^ $',''}";

    @Override
    public ExecutionStatus configure(LoggerContext loggers) {
        if (isConfiguredByFile()) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        Logger root = loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(standardError(loggers));
        SafeLines.sumUpRepeated(loggers);
        setLevel(loggers, Level.toLevel(System.getenv(LEVEL_VARIABLE), Level.INFO));
        // They repeat what a client sent as its host, or in other headers.
        for (String repeating : List.of("org.eclipse.jetty.util.HostPort", "org.eclipse.jetty.http")) {
            loggers.getLogger(repeating).setLevel(Level.ERROR);
        }
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /**
     * From now on the log is as the settings say.
     *
     * @param level the name of one
     * @param json whether each line is a JSON object
     */
    public static void apply(String level, boolean json) {
        if (isConfiguredByFile() || !(LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers)) {
            return;
        }
        setLevel(loggers, Level.toLevel(level, Level.INFO));
        if (loggers.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender(APPENDER)
                instanceof OutputStreamAppender<ILoggingEvent> appender) {
            appender.setEncoder(json ? Json.encoder(loggers) : text(loggers));
        }
    }

    private static void setLevel(LoggerContext loggers, Level level) {
        OURS.forEach(name -> loggers.getLogger(name).setLevel(level));
    }

    private static boolean isConfiguredByFile() {
        return System.getProperty(ClassicConstants.CONFIG_FILE_PROPERTY) != null;
    }

    private static ConsoleAppender<ILoggingEvent> standardError(LoggerContext loggers) {
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(loggers);
        appender.setName(APPENDER);
        appender.setTarget("System.err");
        appender.setEncoder(text(loggers));
        appender.start();
        return appender;
    }

    private static Encoder<ILoggingEvent> text(LoggerContext loggers) {
        return SafeLines.encoder(loggers, BEGINNING);
    }

    /** In a class of its own, so that a log of text does not load what it takes to write JSON. */
    private static final class Json {
        static Encoder<ILoggingEvent> encoder(LoggerContext loggers) {
            LogstashEncoder encoder = new LogstashEncoder();
            encoder.setContext(loggers);
            LogstashFieldNames names = new LogstashFieldNames();
            names.setTimestamp("time");
            names.setLogger("logger");
            names.setThread("thread");
            names.setStackTrace("stack");
            names.setLevelValue(null);
            names.setVersion(null);
            encoder.setFieldNames(names);
            // Of characters that turn the direction of writing, a terminal shows another line than there is.
            JsonWriteFeatureDecorator ascii = new JsonWriteFeatureDecorator();
            ascii.addEnable("ESCAPE_NON_ASCII");
            encoder.addDecorator(ascii);
            encoder.start();
            return encoder;
        }
    }
}
