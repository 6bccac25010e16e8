package io.photointake.adapter.persistence;

import io.photointake.adapter.persistence.transaction.FailureKind;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections to an H2 file that another process may have open too. Without a write delay of zero, what was committed in
 * the last half second dies with the process. Errors are thrown and not also written to a file beside the database.
 */
final class H2File {
    private static final Logger LOG = LoggerFactory.getLogger(H2File.class);
    private static final List<String> NO_ROOM =
            List.of("No space left on device", "Disk quota exceeded", "There is not enough space on the disk");

    private static final String BIND_ADDRESS = "h2.bindAddress";

    static {
        // The port that lets a second process in would otherwise listen on every address of the machine.
        if (System.getProperty(BIND_ADDRESS) == null) {
            System.setProperty(BIND_ADDRESS, "localhost");
        }
    }

    private H2File() {}

    static JdbcDataSource dataSource(DatabaseSettings settings) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(url(settings));
        dataSource.setUser("sa");
        dataSource.setPassword("");
        return dataSource;
    }

    /**
     * H2 refuses everything after it could not write, for as long as anybody is connected. What was committed before is on
     * the disk, so there is nothing to lose by closing it as if the process had died.
     */
    static void close(DataSource source) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN IMMEDIATELY");
        } catch (SQLException closedAlready) {
            LOG.debug("the database was closed already, or will not open", closedAlready);
        }
    }

    static FailureKind kind(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case ErrorCode.LOCK_TIMEOUT_1,
                    ErrorCode.DEADLOCK_1,
                    ErrorCode.CONCURRENT_UPDATE_1,
                    ErrorCode.DATABASE_ALREADY_OPEN_1 -> FailureKind.BUSY;
            case ErrorCode.STATEMENT_WAS_CANCELED -> FailureKind.TIMED_OUT;
            case ErrorCode.CONNECTION_BROKEN_1,
                    ErrorCode.DATABASE_IS_CLOSED,
                    ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
                    ErrorCode.OBJECT_CLOSED ->
                isOfFullDisk(failure) ? FailureKind.DISK_FULL : FailureKind.CONNECTION_LOST;
            default -> isOfFullDisk(failure) ? FailureKind.DISK_FULL : FailureKind.OTHER;
        };
    }

    /** H2 hands the operating system's words on, and Java has no code for them. */
    private static boolean isOfFullDisk(SQLException failure) {
        for (@Nullable Throwable each = failure; each != null; each = each.getCause()) {
            String message = each.getMessage();
            if (each instanceof IOException
                    && message != null
                    && NO_ROOM.stream().anyMatch(message::contains)) {
                return true;
            }
        }
        return false;
    }

    private static String url(DatabaseSettings settings) {
        String url = unlessSet(settings.url(), "WRITE_DELAY", "0");
        url = unlessSet(url, "AUTO_SERVER", "TRUE");
        url = unlessSet(url, "TRACE_LEVEL_FILE", "0");
        return unlessSet(url, "LOCK_TIMEOUT", Long.toString(settings.timeout().toMillis()));
    }

    private static String unlessSet(String url, String name, String value) {
        return url.toUpperCase(Locale.ROOT).contains(";" + name + "=") ? url : url + ";" + name + "=" + value;
    }
}
