package io.photointake.adapter.persistence;

import io.photointake.adapter.persistence.transaction.FailureKind;
import io.photointake.adapter.persistence.transaction.ImmediateTransactions;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionHandler;

/** All that differs between databases; a further one is a further constant and a folder of migrations. */
enum Dialect {
    SQLITE("jdbc:sqlite:", "", " INDEXED BY %s") {
        @Override
        boolean accepts(String place) {
            return !place.isBlank() && !place.startsWith(":") && !place.startsWith("file:") && !place.contains("?");
        }

        @Override
        DatabaseFile file(String place) {
            return DatabaseFile.ofSqlite(place);
        }

        @Override
        void create(DatabaseFile file) throws IOException {
            file.create();
        }

        @Override
        DataSource writing(DatabaseSettings settings) {
            return SqliteFile.writing(settings);
        }

        @Override
        DataSource reading(DatabaseSettings settings) {
            return SqliteFile.reading(settings);
        }

        @Override
        TransactionHandler transactions() {
            return new ImmediateTransactions();
        }

        @Override
        boolean isDuplicate(SQLException failure) {
            return SqliteFile.isDuplicate(failure);
        }

        @Override
        FailureKind kind(SQLException failure) {
            return SqliteFile.kind(failure);
        }

        @Override
        <T> T within(Duration time, Handle handle, Supplier<T> work) {
            return SqliteFile.within(time, handle, work);
        }

        @Override
        void closeBroken(DataSource writing) {
            // SQLite undoes the transaction, and goes on when there is room.
        }

        @Override
        boolean emptyLog(Handle handle) {
            return handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                            .mapTo(Integer.class)
                            .one()
                    == 0;
        }
    },

    H2("jdbc:h2:file:", " FOR UPDATE", " USE INDEX (%s)") {
        @Override
        boolean accepts(String place) {
            return !place.isBlank() && !place.startsWith(";");
        }

        @Override
        DatabaseFile file(String place) {
            return DatabaseFile.ofH2(place);
        }

        @Override
        void create(DatabaseFile file) {
            // H2 takes no file but its own; it makes it when it is opened.
        }

        @Override
        DataSource writing(DatabaseSettings settings) {
            return H2File.dataSource(settings);
        }

        @Override
        DataSource reading(DatabaseSettings settings) {
            return H2File.dataSource(settings);
        }

        @Override
        TransactionHandler transactions() {
            return LocalTransactionHandler.binding();
        }

        @Override
        boolean isDuplicate(SQLException failure) {
            return UNIQUE_VIOLATION.equals(failure.getSQLState());
        }

        @Override
        FailureKind kind(SQLException failure) {
            return H2File.kind(failure);
        }

        @Override
        <T> T within(Duration time, Handle handle, Supplier<T> work) {
            handle.execute("SET QUERY_TIMEOUT " + time.toMillis());
            return work.get();
        }

        @Override
        void closeBroken(DataSource writing) {
            H2File.close(writing);
        }

        @Override
        boolean emptyLog(Handle handle) {
            return true;
        }
    };

    private static final String UNIQUE_VIOLATION = "23505";

    private final String prefix;
    private final String lock;
    private final String through;

    Dialect(String prefix, String lock, String through) {
        this.prefix = prefix;
        this.lock = lock;
        this.through = through;
    }

    /** @throws IllegalArgumentException if the URL is of no database known here, or of one that keeps nothing */
    static Dialect of(String url) {
        return Arrays.stream(values())
                .filter(dialect ->
                        url.startsWith(dialect.prefix) && dialect.accepts(url.substring(dialect.prefix.length())))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a database this service can use: " + url
                        + "; use jdbc:sqlite:/path/file.db or jdbc:h2:file:/path/name"));
    }

    /** What ends a query that must keep other transactions from the rows it reads; nothing where there is one writer. */
    String lock() {
        return lock;
    }

    /** The table, to be read through the index and no other that a planner without statistics may think as good. */
    String through(String table, String index) {
        return table + through.formatted(index);
    }

    String migrations() {
        return "classpath:db/migration/" + name().toLowerCase(Locale.ROOT);
    }

    abstract boolean accepts(String place);

    DatabaseFile file(DatabaseSettings settings) {
        return file(settings.url().substring(prefix.length()));
    }

    abstract DatabaseFile file(String place);

    /** Makes what must be there before the database can be opened for the first time. */
    abstract void create(DatabaseFile file) throws IOException;

    abstract DataSource writing(DatabaseSettings settings);

    abstract DataSource reading(DatabaseSettings settings);

    abstract TransactionHandler transactions();

    /** Whether something that must be unique was there already. */
    abstract boolean isDuplicate(SQLException failure);

    /** Why the driver threw it. */
    abstract FailureKind kind(SQLException failure);

    /** What the work gives; it fails with {@link FailureKind#TIMED_OUT} where it reads for longer. */
    abstract <T> T within(Duration time, Handle handle, Supplier<T> work);

    /** Closes a database that works no more until it is opened again; nothing where that does not happen. */
    abstract void closeBroken(DataSource writing);

    /** Empties the log of what was written before, where there is one; false if others kept it from that. */
    abstract boolean emptyLog(Handle handle);
}
