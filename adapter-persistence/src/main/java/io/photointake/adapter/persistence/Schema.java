package io.photointake.adapter.persistence;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** Brings the tables up to date. */
final class Schema {
    private static final int ATTEMPTS = 3;

    private Schema() {}

    /** @throws FlywayException if the tables cannot be brought up to date, or belong to a later version of the service */
    static void migrate(Dialect dialect, DataSource dataSource) {
        Flyway flyway = Flyway.configure(Schema.class.getClassLoader())
                .loggers("slf4j")
                .dataSource(dataSource)
                .locations(dialect.migrations())
                .failOnMissingLocations(true)
                .cleanDisabled(true)
                .load();
        migrate(flyway, ATTEMPTS);
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
