package io.photointake.adapter.persistence;

import static io.photointake.application.port.AcceptedImages.ANN;
import static io.photointake.application.port.AcceptedImages.SHOP;
import static io.photointake.application.port.AcceptedImages.aPhoto;
import static io.photointake.application.port.AcceptedImages.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.port.ImageRepositoryException;
import io.photointake.application.port.InstallationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void theVersionIsThatOfTheLastMigration(Dialect dialect) {
        DatabaseSettings settings = TestDatabase.in(folder, dialect);
        Database.open(settings).close();
        MigrationInfo[] all =
                Schema.flyway(dialect, dialect.writing(settings)).info().all();
        MigrationInfo last = all[all.length - 1];
        assertEquals(Schema.VERSION, last.getVersion().getVersion());
        assertNotNull(last.getInstalledOn(), "it is installed");
    }

    @ParameterizedTest
    @EnumSource
    void refusesTablesOfALaterVersion(Dialect dialect) throws SQLException {
        DatabaseSettings settings = TestDatabase.in(folder, dialect);
        Database.open(settings).close();
        TestDatabase.execute(
                settings,
                "INSERT INTO \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\","
                        + " \"script\", \"installed_by\", \"execution_time\", \"success\")"
                        + " VALUES (999, '999', 'later', 'SQL', 'V999__later.sql', 'later', 1, TRUE)");
        InstallationException refusal = assertThrows(InstallationException.class, () -> Database.open(settings));
        assertTrue(String.valueOf(refusal.getMessage()).contains("made by a newer version"), refusal::getMessage);
        assertTrue(String.valueOf(refusal.getMessage()).contains("999"), refusal::getMessage);
        assertThrows(InstallationException.class, () -> Database.openExisting(settings));
        assertThrows(InstallationException.class, () -> Database.schemaVersion(settings));
    }

    @ParameterizedTest
    @EnumSource
    void leavesTablesOfAnEarlierVersionToWhoIsToldToMigrateThem(Dialect dialect) throws SQLException {
        DatabaseSettings settings = TestDatabase.in(folder, dialect);
        assertFalse(Database.exists(settings));
        assertThrows(InstallationException.class, () -> Database.openExisting(settings));
        assertFalse(Database.exists(settings), "nothing was made");
        Database.open(settings).close();
        Database.openExisting(settings).close();
        TestDatabase.execute(
                settings, "DELETE FROM \"flyway_schema_history\" WHERE \"version\" = '%s'".formatted(Schema.VERSION));

        InstallationException refusal =
                assertThrows(InstallationException.class, () -> Database.openExisting(settings));
        assertTrue(String.valueOf(refusal.getMessage()).contains("photointake migrate"), refusal::getMessage);
        assertTrue(Database.schemaVersion(settings) < Schema.CURRENT);
    }

    @ParameterizedTest
    @EnumSource
    void leavesTheTablesOfAnotherProgramAlone(Dialect dialect) throws SQLException, IOException {
        DatabaseSettings settings = TestDatabase.in(folder, dialect);
        dialect.create(dialect.file(settings));
        TestDatabase.execute(settings, "CREATE TABLE recipe (name VARCHAR(10))");

        assertThrows(InstallationException.class, () -> Database.open(settings));
        assertThrows(InstallationException.class, () -> Database.openExisting(settings));
    }

    @ParameterizedTest
    @EnumSource
    void keepsItsFilesToTheirOwner(Dialect dialect) throws IOException {
        DatabaseSettings settings = TestDatabase.in(folder, dialect);
        try (Database database = Database.open(settings)) {
            assertTrue(database.imageRepository().isReady());
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
                }
            }
        }
    }

    @Test
    void finishesAMigrationThatH2LeftHalfDone() throws SQLException {
        DatabaseSettings settings = TestDatabase.in(folder, Dialect.H2);
        Flyway.configure()
                .configuration(
                        Schema.flyway(Dialect.H2, Dialect.H2.writing(settings)).getConfiguration())
                .target("1")
                .load()
                .migrate();
        TestDatabase.execute(settings, "DROP TABLE readiness");
        TestDatabase.execute(settings, "UPDATE \"flyway_schema_history\" SET \"success\" = FALSE");
        try (Database reopened = Database.open(settings)) {
            assertTrue(reopened.imageRepository().isReady());
        }
    }

    @Test
    void givesPhotosTheirOwnersAgainWhereH2DiedWithTheLastStep() throws SQLException {
        DatabaseSettings settings = TestDatabase.in(folder, Dialect.H2);
        try (Database database = Database.open(settings)) {
            TestDatabase.addShops(database);
            recorded(database.imageRepository(), List.of(aPhoto()), Optional.empty());
        }
        TestDatabase.execute(
                settings, "UPDATE \"flyway_schema_history\" SET \"success\" = FALSE WHERE \"version\" = '6'");
        try (Database reopened = Database.open(settings)) {
            assertEquals(1, reopened.imageRepository().count(SHOP, ANN.id()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesAFileThatIsNoDatabase(Dialect dialect) throws Exception {
        DatabaseSettings settings = TestDatabase.in(folder, dialect);
        Path file = dialect == Dialect.SQLITE ? folder.resolve("photos.db") : folder.resolve("photos.mv.db");
        Files.writeString(file, "This is a diary and not a database. ".repeat(400));
        assertThrows(ImageRepositoryException.class, () -> Database.open(settings));
        assertTrue(Files.readString(file).startsWith("This is a diary"));
    }

    @ParameterizedTest
    @EnumSource
    void refusesAFolderThatIsNotThere(Dialect dialect) {
        DatabaseSettings settings = TestDatabase.in(Path.of("/dev/null/nowhere"), dialect);
        assertThrows(ImageRepositoryException.class, () -> Database.open(settings));
    }
}
