package io.photointake.adapter.persistence;

import io.photointake.adapter.persistence.library.FoldNamesMigration;
import io.photointake.adapter.persistence.library.OwnerTallyTrigger;
import io.photointake.adapter.persistence.library.TallyTrigger;
import io.photointake.application.port.ImageRepositoryException;
import io.photointake.application.port.InstallationException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the tables up to date. */
final class Schema {
    /** The last migration of every dialect. */
    static final String VERSION = "8";

    /** The same as a number. */
    static final int CURRENT = Integer.parseInt(VERSION);

    /** What a database without tables has reached. */
    static final int NONE = 0;

    private static final int ATTEMPTS = 5;
    private static final String HISTORY = "flyway_schema_history";
    private static final String MIGRATIONS =
            "SELECT \"version\", \"success\" FROM \"flyway_schema_history\" WHERE \"version\" IS NOT NULL";

    private static final String FORGET_FAILURES = "DELETE FROM \"flyway_schema_history\" WHERE NOT \"success\"";
    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

    private Schema() {}

    /**
     * @throws InstallationException if the tables belong to a later version of the service, or to another program
     * @throws FlywayException if they cannot be brought up to date
     */
    static void migrate(Dialect dialect, DataSource dataSource, String url) {
        int installed = installed(dataSource, url);
        if (installed == CURRENT) {
            return;
        }
        migrate(dialect, dataSource, ATTEMPTS);
        if (installed == NONE) {
            LOG.info("Made the tables of {}, schema {}", url, VERSION);
        } else {
            LOG.info("Brought the tables of {} from schema {} to {}", url, installed, VERSION);
        }
    }

    /** @throws InstallationException if the tables are not exactly of this version */
    static void check(DataSource dataSource, String url) {
        int installed = installed(dataSource, url);
        if (installed == NONE) {
            throw new InstallationException(url + " holds no installation of photo-intake yet: it has no tables");
        }
        if (installed < CURRENT) {
            throw new InstallationException(
                    "%s was made by an earlier version (schema %d, this is %s): run `photointake migrate`, or start the server, which does the same"
                            .formatted(url, installed, VERSION));
        }
    }

    /**
     * The version that the tables have reached; {@link #NONE} if there are none.
     *
     * @throws InstallationException if they belong to a later version, or to another program
     * @throws ImageRepositoryException if they cannot be read
     */
    static int installed(DataSource dataSource, String url) {
        int reached = NONE;
        int tried = NONE;
        try (Connection connection = dataSource.getConnection()) {
            if (!hasTable(connection, HISTORY)) {
                if (hasTable(connection, "%")) {
                    throw new InstallationException(
                            url + " is another program's database: it has tables, and none of photo-intake's");
                }
                return NONE;
            }
            try (Statement statement = connection.createStatement();
                    ResultSet migrations = statement.executeQuery(MIGRATIONS)) {
                while (migrations.next()) {
                    int version =
                            Integer.parseInt(migrations.getString("version").replaceFirst("\\D.*", ""));
                    tried = Math.max(tried, version);
                    reached = migrations.getBoolean("success") ? Math.max(reached, version) : reached;
                }
            }
        } catch (SQLException e) {
            throw new ImageRepositoryException("could not read " + url, e);
        }
        if (tried > CURRENT) {
            throw new InstallationException(
                    "%s was made by a newer version of photo-intake (schema %d, this version knows %s): run that version, or restore a backup from before the upgrade"
                            .formatted(url, tried, VERSION));
        }
        return reached == tried ? reached : Math.min(reached, CURRENT - 1);
    }

    private static boolean hasTable(Connection connection, String pattern) throws SQLException {
        try (ResultSet tables = connection.getMetaData().getTables(null, null, pattern, null)) {
            while (tables.next()) {
                String schema = tables.getString("TABLE_SCHEM");
                String name = tables.getString("TABLE_NAME");
                if (!"INFORMATION_SCHEMA".equals(schema) && !name.startsWith("sqlite_")) {
                    return true;
                }
            }
            return false;
        }
    }

    static Flyway flyway(Dialect dialect, DataSource dataSource) {
        return Flyway.configure(Schema.class.getClassLoader())
                .loggers("slf4j")
                .dataSource(dataSource)
                .locations(dialect.migrations())
                .javaMigrations(new FoldNamesMigration())
                .placeholders(
                        Map.of("tally", TallyTrigger.class.getName(), "ownerTally", OwnerTallyTrigger.class.getName()))
                .failOnMissingLocations(true)
                .ignoreMigrationPatterns(new String[0])
                .cleanDisabled(true)
                .load();
    }

    /**
     * A process that starts beside this one on a new file may be quicker; then its tables are there at the next look. What
     * two that met have noted as failed is forgotten: every migration is undone when it fails, or can be repeated.
     */
    private static void migrate(Dialect dialect, DataSource dataSource, int attempts) {
        try {
            flyway(dialect, dataSource).migrate();
        } catch (FlywayException e) {
            if (attempts == 1) {
                throw e;
            }
            forgetFailures(dataSource);
            if (!isCurrent(dataSource)) {
                migrate(dialect, dataSource, attempts - 1);
            }
        }
    }

    private static boolean isCurrent(DataSource dataSource) {
        try {
            return installed(dataSource, "the database") == CURRENT;
        } catch (ImageRepositoryException leaveItToFlyway) {
            return false;
        }
    }

    private static void forgetFailures(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(FORGET_FAILURES);
        } catch (SQLException leaveItToFlyway) {
            LOG.debug("no failed migration could be forgotten", leaveItToFlyway);
        }
    }
}
