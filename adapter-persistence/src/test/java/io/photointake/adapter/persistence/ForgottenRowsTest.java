package io.photointake.adapter.persistence;

import static io.photointake.application.port.AcceptedImages.SHOP;
import static io.photointake.application.port.AcceptedImages.aPhotoOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.port.ImageRepository;
import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.policy.KeepingRules;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is left in SQLite's files of a user whose photos were taken off the record. */
class ForgottenRowsTest {
    private static final UserId ANN = new UserId("ann.somebody@shop.example");

    @TempDir
    private Path folder;

    @Test
    void leaveNothingOnceTheDatabaseHasForgottenThem() throws IOException {
        DatabaseSettings settings = TestDatabase.in(folder, Dialect.SQLITE);
        try (Database server = Database.open(settings);
                Database command = Database.open(settings)) {
            TestDatabase.addShops(server);
            fill(server.imageRepository());
            assertTrue(isInAFile(), "it must be found while it is there");

            while (!command.imageRepository().removeAll(SHOP, ANN, 20).isEmpty()) {
                assertTrue(isInAFile(), "the log holds what was written before");
            }

            assertTrue(command.forgetRemoved());
            assertFalse(isInAFile());
            assertEquals(600, server.imageRepository().count(SHOP, new UserId("user 1")));
        }
    }

    @Test
    void tellWhileAnotherProcessStillReadsThem() throws SQLException {
        DatabaseSettings settings = TestDatabase.in(folder, Dialect.SQLITE).withTimeout(Duration.ofMillis(300));
        try (Database database = Database.open(settings)) {
            TestDatabase.addShops(database);
            fill(database.imageRepository());
            try (Connection reader = SqliteFile.reading(settings).getConnection();
                    Statement statement = reader.createStatement()) {
                statement.execute("BEGIN");
                try (ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM photo")) {
                    row.next();
                }
                database.imageRepository().removeAll(SHOP, ANN, 20);

                assertFalse(database.forgetRemoved());
            }
            assertTrue(database.forgetRemoved());
        }
    }

    /** So many rows of others between them that pages are split and moved. */
    private static void fill(ImageRepository images) {
        for (int round = 0; round < 100; round++) {
            List<AcceptedImage> some = IntStream.range(0, 21)
                    .mapToObj(i -> aPhotoOf(Visitor.registered(i % 7 == 0 ? ANN : new UserId("user " + i % 3)), SHOP))
                    .toList();
            images.add(some, Optional.empty(), KeepingRules.DEFAULT);
        }
    }

    private boolean isInAFile() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(ANN.value())) {
                    return true;
                }
            }
        }
        return false;
    }
}
