package io.photointake.adapter.persistence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.photointake.adapter.persistence.transaction.ConnectionPool;
import io.photointake.adapter.persistence.transaction.ConnectionPools;
import io.photointake.adapter.persistence.transaction.PoolState;
import io.photointake.adapter.persistence.transaction.PortExceptions;
import io.photointake.adapter.persistence.transaction.Transactions;
import io.photointake.application.port.ImageCatalogue;
import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.ImageRepositoryBusyException;
import io.photointake.application.port.ImageRepositoryException;
import io.photointake.application.port.ImageRepositoryUnavailableException;
import io.photointake.application.port.InstallationException;
import io.photointake.application.port.InstallationRepository;
import io.photointake.application.port.SiteRepository;
import io.photointake.application.port.SiteRepositoryBusyException;
import io.photointake.application.port.SiteRepositoryException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionHandler;

/**
 * An open database with its tables up to date. Several processes may have the same one open: their transactions wait for
 * one another.
 */
public final class Database implements AutoCloseable {
    /** SQLite does not wait for another process that is turning a new file to its write-ahead log. */
    private static final Duration NEW_FILE_TIMEOUT = Duration.ofSeconds(2);

    /** A part of the name of the file that H2's server writes a copy to, beside the database. */
    static final String COPY_IN_THE_MAKING = ".copy-in-the-making.";

    private static final PortExceptions IMAGES = new PortExceptions(
            ImageRepositoryBusyException::new, ImageRepositoryUnavailableException::new, ImageRepositoryException::new);
    private static final PortExceptions SITES = new PortExceptions(
            SiteRepositoryBusyException::new, SiteRepositoryBusyException::new, SiteRepositoryException::new);

    private final DatabaseSettings settings;
    private final ConnectionPools pools;
    private final Dialect dialect;
    private final Transactions transactions;
    private final ImageRepository images;
    private final ImageCatalogue catalogue;
    private final SiteRepository sites;
    private final InstallationRepository installation;

    private Database(DatabaseSettings settings, DataSource source) {
        this.settings = settings;
        dialect = settings.dialect();
        pools = pools(source, settings);
        transactions = new Transactions(pools, dialect::kind, IMAGES);
        images = new JdbiImageRepository(transactions, dialect, settings.searchTimeout());
        installation = new JdbiInstallationRepository(transactions);
        catalogue = new JdbiImageCatalogue(transactions);
        sites = new JdbiSiteRepository(new Transactions(pools, dialect::kind, SITES), dialect);
    }

    /**
     * Whether there is a file at the database's place, which may be anything.
     *
     * @throws ImageRepositoryException if this user may not read and write it
     */
    public static boolean exists(DatabaseSettings settings) {
        return settings.dialect().file(settings).exists();
    }

    /**
     * Opens the database, making it if there is none, and bringing its tables up to date if they are an earlier
     * version's, which is said in the log.
     *
     * @throws InstallationException if its tables are a later version's, or another program's, or its file is a folder
     * @throws ImageRepositoryException if it cannot be opened for another reason
     */
    public static Database open(DatabaseSettings settings) {
        Dialect dialect = settings.dialect();
        try {
            dialect.create(dialect.file(settings));
        } catch (IOException e) {
            throw new ImageRepositoryException("could not make " + settings.url(), e);
        }
        DataSource writing = dialect.writing(settings);
        return prepared(settings, writing, () -> Schema.migrate(dialect, writing, settings.url()));
    }

    /**
     * Opens a database as it is; makes none, and changes no tables.
     *
     * @throws InstallationException if there is none, or its tables are not of this version
     * @throws ImageRepositoryException if it cannot be opened for another reason
     */
    public static Database openExisting(DatabaseSettings settings) {
        if (!exists(settings)) {
            throw new InstallationException("There is no database " + settings.url());
        }
        DataSource writing = settings.dialect().writing(settings);
        return prepared(settings, writing, () -> Schema.check(writing, settings.url()));
    }

    /**
     * The version of the tables of a database that is there, 0 if it has none.
     *
     * @throws InstallationException if they are a later version's, or another program's
     * @throws ImageRepositoryException if it cannot be opened for another reason
     */
    public static int schemaVersion(DatabaseSettings settings) {
        return Schema.installed(settings.dialect().writing(settings), settings.url());
    }

    private static Database prepared(DatabaseSettings settings, DataSource writing, Runnable preparation) {
        Database database = connected(settings, writing);
        try {
            preparation.run();
            settings.dialect().file(settings).restrict();
            return database;
        } catch (FlywayException e) {
            database.close();
            throw new ImageRepositoryException("could not prepare the tables of " + settings.url(), e);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Database connected(DatabaseSettings settings, DataSource writing) {
        try {
            return new Database(settings, writing);
        } catch (PoolInitializationException e) {
            throw new ImageRepositoryException("could not open " + settings.url(), e);
        }
    }

    public ImageRepository imageRepository() {
        return images;
    }

    public ImageCatalogue imageCatalogue() {
        return catalogue;
    }

    public SiteRepository siteRepository() {
        return sites;
    }

    public InstallationRepository installationRepository() {
        return installation;
    }

    /**
     * Clears what removed rows have left in the database's log, as far as the database can: SQLite overwrites the rows
     * themselves, but its log holds what was written before. H2 drops what is old when it rewrites its file.
     *
     * @return false if others were reading so long that it could not be done; it may be repeated
     * @throws ImageRepositoryException if the database fails
     */
    public boolean forgetRemoved() {
        return transactions.alone("empty the log", dialect::emptyLog);
    }

    /**
     * Copies all rows, as of one moment, into a database of the same kind, and forces that to the disk. Others may read and
     * write meanwhile, in other processes too.
     *
     * @param folder an existing one
     * @return where the copy is
     * @throws ImageRepositoryException if it fails, also because there is such a file; nothing of the copy is left then
     */
    public DatabaseSettings copyTo(Path folder, String name) {
        DatabaseSettings copy = settings.in(folder, name);
        try {
            new DatabaseCopy(settings, copy.file()).run();
            return copy;
        } catch (IOException | SQLException e) {
            throw new ImageRepositoryException("could not copy " + settings.url() + " to " + copy.file(), e);
        }
    }

    /** How the images' repository reaches its rows. */
    Transactions transactions() {
        return transactions;
    }

    /** How many connections are at work and how many calls wait for one, of each pool by its name. */
    public Map<String, PoolState> pools() {
        return pools.states();
    }

    /** Closes all connections when what is under way is done; the repositories fail from then on. */
    @Override
    public void close() {
        pools.close();
    }

    private static ConnectionPools pools(DataSource source, DatabaseSettings settings) {
        Dialect dialect = settings.dialect();
        TransactionHandler snapshots = LocalTransactionHandler.binding();
        DataSource reading = dialect.reading(settings);
        ConnectionPool writer = new ConnectionPool(writer(source, settings), dialect.transactions());
        return new ConnectionPools(
                new ConnectionPool(readers("photos-reader", settings.readers(), reading, settings), snapshots),
                new ConnectionPool(readers("photos-searcher", settings.searchers(), reading, settings), snapshots),
                writer,
                () -> dialect.closeBroken(source));
    }

    private static HikariConfig pool(String name, DataSource source, DatabaseSettings settings) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(1);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(settings.timeout().toMillis());
        config.setMaxLifetime(0);
        config.setKeepaliveTime(0);
        return config;
    }

    private static HikariConfig writer(DataSource source, DatabaseSettings settings) {
        HikariConfig config = pool("photos-writer", source, settings);
        config.setInitializationFailTimeout(NEW_FILE_TIMEOUT.toMillis());
        return config;
    }

    private static HikariConfig readers(String name, int most, DataSource source, DatabaseSettings settings) {
        HikariConfig config = pool(name, source, settings);
        config.setMaximumPoolSize(most);
        config.setReadOnly(true);
        config.setInitializationFailTimeout(-1);
        return config;
    }
}
