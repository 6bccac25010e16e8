package io.photointake.adapter.persistence;

import io.photointake.adapter.persistence.library.FoldNamesMigration;
import io.photointake.adapter.persistence.library.TallyTrigger;
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
    static final String VERSION = "5";

    private static final int ATTEMPTS = 5;
    private static final String LAST_MIGRATION = "SELECT \"version\", \"success\" FROM \"flyway_schema_history\""
            + " WHERE \"version\" IS NOT NULL ORDER BY \"installed_rank\" DESC LIMIT 1";

    private static final String FORGET_FAILURES = "DELETE FROM \"flyway_schema_history\" WHERE NOT \"success\"";
    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

    private Schema() {}

    /** @throws FlywayException if the tables cannot be brought up to date, or belong to a later version of the service */
    static void migrate(Dialect dialect, DataSource dataSource) {
        if (!isCurrent(dataSource)) {
            migrate(dialect, dataSource, ATTEMPTS);
        }
    }

    static Flyway flyway(Dialect dialect, DataSource dataSource) {
        return Flyway.configure(Schema.class.getClassLoader())
                .loggers("slf4j")
                .dataSource(dataSource)
                .locations(dialect.migrations())
                .javaMigrations(new FoldNamesMigration())
                .placeholders(Map.of("tally", TallyTrigger.class.getName()))
                .failOnMissingLocations(true)
                .ignoreMigrationPatterns(new String[0])
                .cleanDisabled(true)
                .load();
    }

    /** Spares every start but the first the fifth of a second that Flyway takes to find nothing to do. */
    private static boolean isCurrent(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet last = statement.executeQuery(LAST_MIGRATION)) {
            return last.next() && VERSION.equals(last.getString("version")) && last.getBoolean("success");
        } catch (SQLException leaveItToFlyway) {
            return false;
        }
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

    private static void forgetFailures(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(FORGET_FAILURES);
        } catch (SQLException leaveItToFlyway) {
            LOG.debug("no failed migration could be forgotten", leaveItToFlyway);
        }
    }
}
