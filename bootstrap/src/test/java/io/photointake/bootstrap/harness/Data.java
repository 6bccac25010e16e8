package io.photointake.bootstrap.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A look at a site's data behind the service's back: rows through JDBC, files in their folders. */
public record Data(Site site) {
    private static final Duration TIDY_WITHIN = Duration.ofSeconds(10);

    /** The rows of a query, by column names in lower case. */
    public List<Map<String, Object>> rows(String query) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<Map<String, Object>> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row(result));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** Changes rows as an administrator with the database's own tools would. */
    public void change(String update) {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(update);
        } catch (SQLException e) {
            throw new IllegalStateException(update, e);
        }
    }

    /** How many photos are on record. */
    public long photos() {
        return rows("SELECT id FROM photo").size();
    }

    /** The row of the photo with this number, with its owner. */
    public Map<String, Object> photo(long id) {
        return rows("SELECT photo.*, photo_owner.user_id, photo_owner.guest FROM photo"
                        + " JOIN photo_owner ON photo_owner.id = photo.owner_id WHERE photo.id = " + id)
                .get(0);
    }

    /** The files of pictures that are done, without the staging area's. */
    public List<Path> pictures() {
        return files(site.photos()).stream()
                .filter(file -> !file.startsWith(site.photos().resolve("staging")))
                .filter(file -> !file.startsWith(site.photos().resolve("quarantine")))
                .filter(file -> !file.equals(site.photos().resolve("photointake-installation.json")))
                .toList();
    }

    /** The files of the staging area, for whose end this waits a while: an answer goes out before the server has tidied up. */
    public List<Path> staged() {
        Path staging = site.photos().resolve("staging");
        long end = System.nanoTime() + TIDY_WITHIN.toNanos();
        List<Path> staged = uploads(staging);
        while (!staged.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            staged = uploads(staging);
        }
        return staged;
    }

    private static List<Path> uploads(Path staging) {
        return files(staging).stream().filter(file -> !file.endsWith("lock")).toList();
    }

    /** The files of pictures in quarantine. */
    public List<Path> quarantined() {
        Path quarantine = site.photos().resolve("quarantine");
        return Files.isDirectory(quarantine)
                ? files(quarantine).stream()
                        .filter(file -> !file.getFileName().toString().startsWith("since-"))
                        .toList()
                : List.of();
    }

    /** All files below a folder. */
    public static List<Path> files(Path folder) {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Connection connection() throws SQLException {
        return site.database().startsWith("jdbc:h2:")
                ? DriverManager.getConnection(site.database() + ";AUTO_SERVER=TRUE", "sa", "")
                : DriverManager.getConnection(site.database());
    }

    private static Map<String, Object> row(ResultSet result) throws SQLException {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            row.put(result.getMetaData().getColumnLabel(column).toLowerCase(Locale.ROOT), result.getObject(column));
        }
        return row;
    }
}
