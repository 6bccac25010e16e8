package io.photointake.adapter.persistence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables up to date. */
final class Schema {
    /** The last migration of every dialect. */
    static final String VERSION = "1";

    private static final int ATTEMPTS = 3;
    private static final String LAST_MIGRATION = "SELECT \"version\", \"success\" FROM \"flyway_schema_history\""
            + " WHERE \"version\" IS NOT NULL ORDER BY \"installed_rank\" DESC LIMIT 1";

    private Schema() {}

    /** @throws FlywayException if the tables cannot be brought up to date, or belong to a later version of the service */
    static void migrate(Dialect dialect, DataSource dataSource) {
        if (!isCurrent(dataSource)) {
            migrate(flyway(dialect, dataSource), ATTEMPTS);
        }
    }

    static Flyway flyway(Dialect dialect, DataSource dataSource) {
        return Flyway.configure(Schema.class.getClassLoader())
                .loggers("slf4j")
                .dataSource(dataSource)
                .locations(dialect.migrations())
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

    /** A process that starts beside this one on a new file may be quicker; then its tables are there at the next look. */
    private static void migrate(Flyway flyway, int attempts) {
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            if (attempts == 1) {
                throw e;
            }
            migrate(flyway, attempts - 1);
        }
    }
}
