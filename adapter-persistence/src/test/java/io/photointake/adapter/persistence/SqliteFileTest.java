package io.photointake.adapter.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteFileTest {
    private static final String FULL = "2";

    @TempDir
    private Path folder;

    @Test
    void everyCommitIsForcedToDisk() throws SQLException {
        DataSource writing = writing();
        assertEquals("wal", pragma(writing, "journal_mode"));
        assertEquals(FULL, pragma(writing, "synchronous"));
    }

    @Test
    void referencesAreEnforcedAndLocksWaitedFor() throws SQLException {
        DataSource writing = writing();
        assertEquals("1", pragma(writing, "foreign_keys"));
        assertEquals("10000", pragma(writing, "busy_timeout"));
    }

    @Test
    void whatIsDeletedIsOverwritten() throws SQLException {
        assertEquals("1", pragma(writing(), "secure_delete"));
    }

    @Test
    void readersCannotWrite() throws SQLException {
        DatabaseSettings settings = TestDatabase.in(folder, Dialect.SQLITE);
        Database.open(settings).close();
        try (Connection reader = SqliteFile.reading(settings).getConnection();
                Statement statement = reader.createStatement()) {
            assertThrows(SQLException.class, () -> statement.execute("UPDATE readiness SET checked_at = 1"));
        }
    }

    private DataSource writing() {
        DatabaseSettings settings = TestDatabase.in(folder, Dialect.SQLITE);
        Database.open(settings).close();
        return SqliteFile.writing(settings);
    }

    private static String pragma(DataSource source, String name) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA " + name)) {
            return row.getString(1);
        }
    }
}
