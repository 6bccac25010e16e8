package io.photointake.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.bootstrap.harness.Console;
import io.photointake.bootstrap.harness.Data;
import io.photointake.bootstrap.harness.Launch;
import io.photointake.bootstrap.harness.Outcome;
import io.photointake.bootstrap.harness.Photos;
import io.photointake.bootstrap.harness.PostedFile;
import io.photointake.bootstrap.harness.ServerProcess;
import io.photointake.bootstrap.harness.ShopClient;
import io.photointake.bootstrap.harness.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands and servers that are given a database, or a folder, that is not the right one: no photo is lost. */
final class WrongDatabaseTest {
    @TempDir
    private Path folder;

    @Test
    void aSweepWithoutTheServersDatabaseMakesAndTakesNothing() throws IOException {
        Site site = Site.onH2(folder);
        String url = uploaded(site, 1).get(0);
        List<Path> before = Data.files(site.data());

        Outcome swept =
                Console.run("sweep", "--min-age", "0s", "--data", site.data().toString());

        assertEquals(2, swept.exitCode());
        assertTrue(swept.err().contains("There is no photo-intake installation in " + site.data()), swept.err());
        assertEquals(before, Data.files(site.data()));
        Outcome served = Launch.in(folder)
                .arguments("serve", "--port", "0", "--data", site.data().toString())
                .arguments("--db", "jdbc:sqlite:" + site.data().resolve("new.db"))
                .run();
        assertEquals(2, served.exitCode(), served.err());
        assertTrue(served.err().contains("Name its database with --db"), served.err());
        assertFalse(Files.exists(site.data().resolve("new.db")));
        assertServed(site, List.of(url));
    }

    @Test
    void aFolderIsNotTakenForADatabase() {
        Site site = Site.onSqlite(folder);

        Outcome swept = Console.run("sweep", "--data", site.data().toString(), "--db", "jdbc:sqlite:" + folder);

        assertEquals(2, swept.exitCode(), swept.err());
        assertTrue(swept.err().contains("no SQLite database"), swept.err());
    }

    @Test
    void noCommandMakesAnythingWhereNothingIs() {
        Path nowhere = folder.resolve("nowhere");
        for (String command : List.of(
                "company list",
                "company add A --folder a",
                "website list",
                "key add --company a",
                "user erase --website 1 --user ann --yes",
                "sweep",
                "quarantine list",
                "quarantine purge --yes",
                "migrate")) {
            String[] all = (command + " --data " + nowhere).split(" ");
            Outcome outcome = Console.run(all);

            assertEquals(2, outcome.exitCode(), command + outcome.err());
            assertTrue(outcome.err().contains("There is no photo-intake installation in " + nowhere), outcome.err());
            assertFalse(Files.exists(nowhere), command);
        }
    }

    @Test
    void aDatabaseOfAnotherInstallationIsRefused() throws IOException {
        Site site = Site.onSqlite(Files.createDirectory(folder.resolve("one")));
        Site other = Site.onSqlite(Files.createDirectory(folder.resolve("other")));
        String url = uploaded(site, 1).get(0);
        String[] mixed = {
            "sweep", "--force", "--min-age", "0s", "--data", site.data().toString(), "--db", other.database()
        };

        Outcome swept = Console.run(mixed);

        assertEquals(2, swept.exitCode());
        assertTrue(swept.err().contains("belong to installation"), swept.err());
        assertEquals(
                2,
                Console.run("migrate", "--adopt", "--data", mixed[5], "--db", mixed[7])
                        .exitCode());
        assertEquals(3, new Data(site).pictures().size());
        assertServed(site, List.of(url));
    }

    @Test
    void whatAnOldCopyOfTheDatabaseDoesNotKnowComesBackWithTheRightOne() throws IOException {
        Site site = Site.onSqlite(folder);
        Path database = site.data().resolve("photointake.db");
        Path old = Files.copy(database, folder.resolve("old.db"));
        List<String> urls = uploaded(site, 12);
        Path right = Files.copy(database, folder.resolve("right.db"));
        Files.copy(old, database, StandardCopyOption.REPLACE_EXISTING);

        String preview = site.succeed("sweep", "--min-age", "0s", "--dry-run");
        assertTrue(preview.contains("would put 12 that are on no record in quarantine"), preview);
        assertEquals(36, new Data(site).pictures().size());
        site.succeed("sweep", "--min-age", "0s", "--force");
        assertEquals(List.of(), new Data(site).pictures());
        assertEquals(36, new Data(site).quarantined().size());
        assertEquals(12, site.succeed("quarantine", "list", "--json").lines().count());

        Files.copy(right, database, StandardCopyOption.REPLACE_EXISTING);
        assertTrue(site.succeed("quarantine", "restore", "--all-recorded").contains("Took back 12 photos"));
        assertEquals(List.of(), new Data(site).quarantined());
        assertServed(site, urls);
    }

    @Test
    void everythingOnTheDiskIsItsOwnersAlone() throws IOException {
        Site site = Site.onSqlite(folder);
        uploaded(site, 1);
        site.succeed("quarantine", "list");

        try (Stream<Path> all = Files.walk(site.data())) {
            for (Path path : all.toList()) {
                assertEquals(
                        Files.isDirectory(path) ? "rwx------" : "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(path)),
                        path.toString());
            }
        }
    }

    private static List<String> uploaded(Site site, int photos) {
        try (ServerProcess server = site.server().start()) {
            ShopClient shop = ShopClient.of(site, server);
            List<String> urls = new ArrayList<>();
            for (int photo = 0; photo < photos; photo++) {
                String name = shop.v4("ann", PostedFile.of("x.jpg", Photos.unique()))
                        .data()
                        .get("UniqueName")
                        .asString();
                urls.add("/UserPhoto/Shop/Photos/Original/" + name);
            }
            server.stop();
            return urls;
        }
    }

    private static void assertServed(Site site, List<String> urls) {
        try (ServerProcess server = site.server().start()) {
            ShopClient shop = ShopClient.of(site, server);
            urls.forEach(url -> assertEquals(200, shop.get(url).status(), url));
        }
    }
}
