package io.photointake.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.bootstrap.harness.Launch;
import io.photointake.bootstrap.harness.Outcome;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that cannot start: they say why, for people, and end. */
final class FailedStartTest {
    @TempDir
    private Path folder;

    @Test
    void saysInALineThatThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Outcome outcome = serve("--port", "" + taken.getLocalPort());

            assertEquals(1, outcome.exitCode());
            assertExplains(outcome, "Cannot listen on 0.0.0.0:" + taken.getLocalPort() + ": ");
        }
    }

    @Test
    void saysThatItCannotListenAtAnAddressThatIsNotHere() {
        Outcome outcome = serve("--port", "0", "--host", "192.0.2.1");

        assertEquals(1, outcome.exitCode());
        assertExplains(outcome, "Cannot listen on 192.0.2.1:0: ");
    }

    @Test
    void saysThatTheDataFolderIsAFile() throws IOException {
        Files.writeString(folder.resolve("data"), "a file");

        Outcome outcome = serve("--port", "0");

        assertEquals(1, outcome.exitCode());
        assertExplains(outcome, "cannot create the data folder " + folder.resolve("data"));
    }

    @Test
    void leavesAFileAloneThatIsNoDatabase() throws IOException {
        byte[] foreign =
                "This is no database, whatever its name says. ".repeat(100).getBytes(StandardCharsets.UTF_8);
        Path file = Files.createDirectories(folder.resolve("data")).resolve("photointake.db");
        Files.write(file, foreign);

        Outcome outcome = serve("--port", "0");

        assertEquals(1, outcome.exitCode());
        assertExplains(outcome, "could not open jdbc:sqlite:" + file);
        assertArrayEquals(foreign, Files.readAllBytes(file));
    }

    @Test
    void leavesAnotherProgramsDatabaseAlone() throws IOException, SQLException {
        Path file = Files.createDirectories(folder.resolve("data")).resolve("photointake.db");
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = other.createStatement()) {
            statement.execute("CREATE TABLE recipe (name TEXT)");
        }

        Outcome outcome = serve("--port", "0");

        assertEquals(2, outcome.exitCode());
        assertExplains(outcome, "jdbc:sqlite:" + file + " is another program's database");
    }

    @Test
    void saysThatTheDatabaseIsNone() throws IOException {
        Path file = Files.createDirectories(folder.resolve("data")).resolve("photointake.db");
        String recipes = "Put the flour into a bowl. ".repeat(100);
        Files.writeString(file, recipes);

        Outcome outcome = serve("--port", "0");

        assertEquals(1, outcome.exitCode());
        assertExplains(outcome, "jdbc:sqlite:" + file);
        assertEquals(recipes, Files.readString(file));
    }

    @Test
    void saysEverythingThatIsWrongWithTheSettingsAtOnce() throws IOException {
        Files.writeString(folder.resolve("photointake.properties"), "prot=80\nhttp.always-200=maybe\n");
        Outcome outcome = Launch.in(folder)
                .environment("PHOTOINTAKE_BASE_URL", "photos.example")
                .arguments("serve", "--port", "8e3", "--db", "jdbc:postgresql://x/y", "--data", "data")
                .run();

        assertEquals(2, outcome.exitCode());
        for (String problem :
                new String[] {"\"prot\"", "\"maybe\"", "\"photos.example\"", "\"8e3\"", "\"jdbc:postgresql://x/y\""}) {
            assertEquals(
                    1,
                    outcome.errLines().stream()
                            .filter(line -> line.contains(problem))
                            .count(),
                    problem + " in " + outcome.err());
        }
        assertFalse(Files.exists(folder.resolve("data")));
    }

    private Outcome serve(String... options) {
        return Launch.in(folder)
                .arguments("serve", "--data", folder.resolve("data").toString())
                .arguments(options)
                .run();
    }

    private static void assertExplains(Outcome outcome, String text) {
        assertTrue(outcome.err().contains(text), outcome.err());
        assertFalse(outcome.err().contains("\tat "), "a stack trace: " + outcome.err());
    }
}
