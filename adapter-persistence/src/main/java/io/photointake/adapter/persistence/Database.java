package io.photointake.adapter.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.ImageRepositoryException;
import io.photointake.application.port.SiteRepository;
import io.photointake.application.port.SiteRepositoryException;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;

/**
 * An open database with its tables up to date. Several processes may have the same one open: their transactions wait for
 * one another.
 */
public final class Database implements AutoCloseable {
    private final HikariDataSource writers;
    private final HikariDataSource readers;
    private final ImageRepository images;
    private final SiteRepository sites;

    private Database(Dialect dialect, HikariDataSource writers, HikariDataSource readers) {
        this.writers = writers;
        this.readers = readers;
        Jdbi writing = jdbi(writers).setTransactionHandler(dialect.transactions());
        Jdbi reading = jdbi(readers);
        this.images =
                new JdbiImageRepository(new Transactions(reading, writing, ImageRepositoryException::new), dialect);
        this.sites = new JdbiSiteRepository(new Transactions(reading, writing, SiteRepositoryException::new), dialect);
    }

    /**
     * Opens the database, creating or upgrading its tables.
     *
     * @throws ImageRepositoryException if it cannot be opened
     */
    public static Database open(DatabaseSettings settings) {
        try {
            return opened(settings);
        } catch (FlywayException | PoolInitializationException e) {
            throw new ImageRepositoryException("could not open " + settings.url(), e);
        }
    }

    private static Database opened(DatabaseSettings settings) {
        Dialect dialect = settings.dialect();
        DataSource writing = dialect.writing(settings);
        Schema.migrate(dialect, writing);
        HikariDataSource writers = new HikariDataSource(pool("photos-writer", writing, settings));
        try {
            HikariConfig readers = pool("photos-reader", dialect.reading(settings), settings);
            readers.setReadOnly(true);
            readers.setMaximumPoolSize(settings.readers());
            return new Database(dialect, writers, new HikariDataSource(readers));
        } catch (RuntimeException e) {
            writers.close();
            throw e;
        }
    }

    public ImageRepository imageRepository() {
        return images;
    }

    public SiteRepository siteRepository() {
        return sites;
    }

    /** Closes all connections; the repositories fail from then on. */
    @Override
    public void close() {
        readers.close();
        writers.close();
    }

    private static HikariConfig pool(String name, DataSource source, DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(1);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(settings.patience().toMillis());
        config.setMaxLifetime(0);
        config.setKeepaliveTime(0);
        return config;
    }

    private static Jdbi jdbi(DataSource source) {
        Jdbi jdbi = Jdbi.create(source);
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.SHORT_STATEMENT);
        return jdbi;
    }
}
