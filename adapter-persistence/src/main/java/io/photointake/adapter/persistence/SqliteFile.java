package io.photointake.adapter.persistence;

import io.photointake.adapter.persistence.transaction.FailureKind;
import io.photointake.application.port.InstallationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/** Connections to an SQLite file: write-ahead log, forced to disk once by every commit. */
final class SqliteFile {
    private static final Set<SQLiteErrorCode> DUPLICATE =
            Set.of(SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE, SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY);

    private static final int PRIMARY_CODE = 0xFF;
    private static final int STEPS_BETWEEN_LOOKS_AT_THE_CLOCK = 20_000;

    private SqliteFile() {}

    static SQLiteDataSource writing(DatabaseSettings settings) {
        requireNoFolder(settings.file());
        SqliteLibrary.removeLeftBehind(Path.of(System.getProperty("java.io.tmpdir")), Instant.now());
        SQLiteConfig config = config(settings);
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        // What is deleted is overwritten, and does not stay in the file for whoever reads its bytes.
        config.setPragma(Pragma.SECURE_DELETE, "true");
        return dataSource(config, settings);
    }

    /**
     * What else is not one, SQLite has to find out: whoever closes the file in this process takes away its locks.
     *
     * @throws InstallationException if there is a folder
     */
    private static void requireNoFolder(Path file) {
        if (Files.isDirectory(file)) {
            throw new InstallationException(file + " is a folder, and no SQLite database");
        }
    }

    static SQLiteDataSource reading(DatabaseSettings settings) {
        SQLiteConfig config = config(settings);
        config.setReadOnly(true);
        return dataSource(config, settings);
    }

    static boolean isDuplicate(SQLException failure) {
        return failure instanceof SQLiteException sqlite && DUPLICATE.contains(sqlite.getResultCode());
    }

    static FailureKind kind(SQLException failure) {
        if (!(failure instanceof SQLiteException sqlite)) {
            return FailureKind.OTHER;
        }
        return switch (sqlite.getResultCode()) {
            case SQLITE_FULL, SQLITE_IOERR_WRITE, SQLITE_IOERR_SHMSIZE, SQLITE_IOERR_SHMMAP -> FailureKind.DISK_FULL;
            default -> kindOfPrimary(sqlite.getResultCode().code & PRIMARY_CODE);
        };
    }

    /** Codes of which SQLite has several extended ones that mean the same here. */
    private static FailureKind kindOfPrimary(int code) {
        if (code == SQLiteErrorCode.SQLITE_BUSY.code
                || code == SQLiteErrorCode.SQLITE_LOCKED.code
                || code == SQLiteErrorCode.SQLITE_PROTOCOL.code) {
            return FailureKind.BUSY;
        }
        return code == SQLiteErrorCode.SQLITE_INTERRUPT.code ? FailureKind.TIMED_OUT : FailureKind.OTHER;
    }

    /** Stops the work once its time is up. */
    static <T> T within(Duration time, Handle handle, Supplier<T> work) {
        long end = System.nanoTime() + time.toNanos();
        ProgressHandler clock = new ProgressHandler() {
            @Override
            protected int progress() {
                return System.nanoTime() - end > 0 ? 1 : 0;
            }
        };
        try {
            SQLiteConnection connection = handle.getConnection().unwrap(SQLiteConnection.class);
            ProgressHandler.setHandler(connection, STEPS_BETWEEN_LOOKS_AT_THE_CLOCK, clock);
            try {
                return work.get();
            } finally {
                ProgressHandler.clearHandler(connection);
            }
        } catch (SQLException e) {
            throw new ConnectionException(e);
        }
    }

    private static SQLiteConfig config(DatabaseSettings settings) {
        SQLiteConfig config = new SQLiteConfig();
        // A file is made on purpose or not at all: whoever opens one that is not there has mistaken its name.
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setBusyTimeout(
                (int) Math.min(Integer.MAX_VALUE, settings.timeout().toMillis()));
        return config;
    }

    private static SQLiteDataSource dataSource(SQLiteConfig config, DatabaseSettings settings) {
        SQLiteDataSource dataSource = new SQLiteDataSource(config);
        dataSource.setUrl(settings.url());
        return dataSource;
    }
}
