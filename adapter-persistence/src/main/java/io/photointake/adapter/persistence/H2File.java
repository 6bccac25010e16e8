package io.photointake.adapter.persistence;

import java.util.Locale;
import org.h2.jdbcx.JdbcDataSource;

/**
 * Connections to an H2 file that another process may have open too. Without a write delay of zero, what was committed in
 * the last half second dies with the process. Errors are thrown and not also written to a file beside the database.
 */
final class H2File {
    private static final String BIND_ADDRESS = "h2.bindAddress";

    static {
        // The port that lets a second process in would otherwise listen on every address of the machine.
        if (System.getProperty(BIND_ADDRESS) == null) {
            System.setProperty(BIND_ADDRESS, "localhost");
        }
    }

    private H2File() {}

    static JdbcDataSource dataSource(DatabaseSettings settings) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(url(settings));
        dataSource.setUser("sa");
        dataSource.setPassword("");
        return dataSource;
    }

    private static String url(DatabaseSettings settings) {
        String url = unlessSet(settings.url(), "WRITE_DELAY", "0");
        url = unlessSet(url, "AUTO_SERVER", "TRUE");
        url = unlessSet(url, "TRACE_LEVEL_FILE", "0");
        return unlessSet(url, "LOCK_TIMEOUT", Long.toString(settings.patience().toMillis()));
    }

    private static String unlessSet(String url, String name, String value) {
        return url.toUpperCase(Locale.ROOT).contains(";" + name + "=") ? url : url + ";" + name + "=" + value;
    }
}
