package io.photointake.adapter.persistence;

import java.sql.SQLException;
import java.util.Set;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteOpenMode;

/** Connections to an SQLite file: write-ahead log, forced to disk once by every commit. */
final class SqliteFile {
    private static final Set<SQLiteErrorCode> DUPLICATE =
            Set.of(SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE, SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY);

    private SqliteFile() {}

    static SQLiteDataSource writing(DatabaseSettings settings) {
        SQLiteConfig config = config(settings);
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        // What is deleted is overwritten, and does not stay in the file for whoever reads its bytes.
        config.setPragma(Pragma.SECURE_DELETE, "true");
        return dataSource(config, settings);
    }

    static SQLiteDataSource reading(DatabaseSettings settings) {
        SQLiteConfig config = config(settings);
        config.setReadOnly(true);
        return dataSource(config, settings);
    }

    static boolean isDuplicate(SQLException failure) {
        return failure instanceof SQLiteException sqlite && DUPLICATE.contains(sqlite.getResultCode());
    }

    private static SQLiteConfig config(DatabaseSettings settings) {
        SQLiteConfig config = new SQLiteConfig();
        // A file is made on purpose or not at all: whoever opens one that is not there has mistaken its name.
        config.resetOpenMode(SQLiteOpenMode.CREATE);
        config.setBusyTimeout(
                (int) Math.min(Integer.MAX_VALUE, settings.patience().toMillis()));
        return config;
    }

    private static SQLiteDataSource dataSource(SQLiteConfig config, DatabaseSettings settings) {
        SQLiteDataSource dataSource = new SQLiteDataSource(config);
        dataSource.setUrl(settings.url());
        return dataSource;
    }
}
