package io.photointake.bootstrap.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.bootstrap.harness.Answer;
import io.photointake.bootstrap.harness.Data;
import io.photointake.bootstrap.harness.Outcome;
import io.photointake.bootstrap.harness.Photos;
import io.photointake.bootstrap.harness.PostedFile;
import io.photointake.bootstrap.harness.ServerProcess;
import io.photointake.bootstrap.harness.ShopClient;
import io.photointake.bootstrap.harness.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator does with companies, websites, keys and photos while a server runs. */
final class TenantCommandsTest {
    private static final Pattern UPLOAD_IN_LOG = Pattern.compile("photointake.request ([0-9a-f]{16}) POST \\S+ 200 ");
    private static final String WEBSITE = Integer.toString(Site.WEBSITE);

    @TempDir
    private Path folder;

    @Test
    void disablesEnablesAndRemovesWithNothingLeftAndNothingTakenUnasked() {
        Site site = Site.onSqlite(folder);
        try (ServerProcess server = site.server().start()) {
            ShopClient shop = ShopClient.of(site, server);
            String picture = stored(shop, "ann");

            assertTrue(site.succeed("website", "disable", "--id", WEBSITE).contains("DISABLED"));
            assertEquals("400 221 Invalid websiteId", summary(upload(shop)));
            assertEquals(200, shop.get(picture).status(), "pictures are served on");

            site.succeed("website", "disable", "--id", WEBSITE, "--hide-pictures");
            assertEquals(404, shop.get(picture).status());

            site.succeed("website", "set", "--id", WEBSITE, "--max-mb", "3");
            assertEquals(404, shop.get(picture).status(), "a setting does not enable it");

            site.succeed("website", "enable", "--id", WEBSITE);
            assertEquals(200, shop.get(picture).status());
            site.succeed("company", "disable", "--folder", Site.COMPANY);
            assertEquals("400 221 Invalid websiteId", summary(upload(shop)));
            site.succeed("company", "enable", "--folder", Site.COMPANY);
            assertEquals(200, upload(shop).status());

            Outcome asked = site.run("website", "remove", "--id", WEBSITE);
            assertEquals(2, asked.exitCode());
            assertTrue(asked.err().contains("2 photos. Nothing was removed"), asked.err());
            assertEquals(
                    2, site.run("website", "remove", "--id", WEBSITE, "--yes").exitCode());
            assertEquals(200, shop.get(picture).status(), "it has photos, so it stays");

            assertTrue(site.succeed("company", "remove", "--folder", Site.COMPANY, "--erase-photos", "--yes")
                    .contains("is removed with 2 photos"));
            assertEquals("401 234 Invalid webApiClientKey", summary(upload(shop)));
            assertEquals(404, shop.get(picture).status());
            assertEquals(List.of(), Data.files(site.photos().resolve(Site.COMPANY)));
            assertEquals(
                    2,
                    site.run("company", "remove", "--folder", Site.COMPANY, "--yes")
                            .exitCode());
        }
    }

    @Test
    void findsPhotosAndSumsThemUpOnBothDatabases() throws IOException {
        for (Site site : List.of(
                Site.onSqlite(Files.createDirectory(folder.resolve("sqlite"))),
                Site.onH2(Files.createDirectory(folder.resolve("h2"))))) {
            try (ServerProcess server = site.server().start()) {
                ShopClient shop = ShopClient.of(site, server);
                String picture = stored(shop, "ann");

                String byUrl = site.succeed("photo", "find", "--url", picture + "?x=1");
                String byName = site.succeed("photo", "find", "--name", "BEACH", "--website", WEBSITE);
                String byUser = site.succeed("photo", "find", "--user", "ann", "--website", WEBSITE);
                String byRequest = site.succeed("photo", "find", "--request", requestOfUpload(server));
                assertEquals(byUrl, byRequest);
                assertEquals(
                        1,
                        site.run("photo", "find", "--request", "no-such-request")
                                .exitCode());
                assertEquals(2, site.run("photo", "find", "--request", "short").exitCode());
                assertTrue(byUrl.contains("beach.jpg") && byUrl.equals(byName) && byUrl.equals(byUser), byUrl);
                assertTrue(site.succeed("photo", "find", "--url", picture, "--json")
                        .contains("\"user\": \"ann\""));
                assertEquals(
                        1,
                        site.run("photo", "find", "--user", "bob", "--website", WEBSITE)
                                .exitCode());
                assertEquals(
                        2,
                        site.run("photo", "find", "--url", "https://x.example/").exitCode());
                assertEquals(2, site.run("photo", "find", "--user", "ann").exitCode());
                assertEquals(
                        2,
                        site.run("photo", "find", "--user", "ann", "--website", "999")
                                .exitCode());

                String usage = site.succeed("usage", "--json");
                assertTrue(usage.contains("\"website\": 1001, \"photos\": 1, \"users\": 1, \"originals\": "), usage);
            }
        }
    }

    @Test
    void exportsAllThatIsKeptOfAUser() throws IOException {
        Site site = Site.onSqlite(folder);
        byte[] photo = Photos.unique();
        Path export = folder.resolve("export");
        try (ServerProcess server = site.server().start()) {
            ShopClient shop = ShopClient.of(site, server);
            assertEquals(200, shop.v4("ann", PostedFile.of("beach.jpg", photo)).status());
            stored(shop, "bob");

            String said = site.succeed("user", "export", "--website", WEBSITE, "--user", "ann", export.toString());

            assertTrue(said.contains("Exported 1 photos"), said);
            Path inside = site.photos().resolve("export");
            assertEquals(
                    2,
                    site.run("user", "export", "--website", WEBSITE, "--user", "ann", inside.toString())
                            .exitCode());
            assertFalse(Files.exists(inside));
        }
        String json = Files.readString(export.resolve("photos.json"));
        assertTrue(json.contains("\"user\": \"ann\"") && json.contains("\"name\": \"beach.jpg\""), json);
        assertTrue(
                Pattern.compile("\"request\": \"[0-9a-f]{16}\"").matcher(json).find(), json);
        List<Path> files = Data.files(export);
        assertEquals(2, files.size());
        Path exported = files.stream()
                .filter(file -> file.toString().endsWith(".jpg"))
                .findFirst()
                .orElseThrow();
        assertEquals(-1, Files.mismatch(exported, Files.write(folder.resolve("posted"), photo)));
        assertEquals(
                2,
                site.run("user", "export", "--website", WEBSITE, "--user", "ann", export.toString())
                        .exitCode());
    }

    @Test
    void tellsWhenAKeyWasLastUsed() {
        Site site = Site.onSqlite(folder);
        assertTrue(
                site.succeed("key", "list", "--company", Site.COMPANY, "--json").contains("\"lastUsed\": null"));
        try (ServerProcess server = site.server().start()) {
            stored(ShopClient.of(site, server), "ann");
            assertEquals(0, server.stop(), server.err());
        }
        assertFalse(
                site.succeed("key", "list", "--company", Site.COMPANY, "--json").contains("\"lastUsed\": null"));
    }

    @Test
    void everyListIsJsonWhereThatIsAskedFor() {
        Site site = Site.onSqlite(folder);

        assertEquals(
                "[%n  {\"id\": 1, \"folder\": \"Shop\", \"name\": \"A shop\", \"availability\": \"ENABLED\"}%n]"
                        .formatted(),
                site.succeed("company", "list", "--json").strip());
        assertTrue(site.succeed("website", "list", "--json").contains("\"mostPhotos\": null"));
        assertEquals("[]", site.succeed("usage", "--json").strip());
        site.succeed("company", "set", "--folder", Site.COMPANY, "--name", "Another \"name\"");
        assertTrue(site.succeed("company", "list", "--json").contains("\"Another \\\"name\\\"\""));
    }

    private static String stored(ShopClient shop, String user) {
        Answer answer = shop.v4(user, PostedFile.of("beach.jpg", Photos.unique()));
        assertEquals(200, answer.status());
        return answer.data().get("StandardURL").asString();
    }

    /** As the log tells it, once it does. */
    private static String requestOfUpload(ServerProcess server) {
        long start = System.nanoTime();
        Matcher line = UPLOAD_IN_LOG.matcher(server.err());
        while (!line.find()) {
            assertTrue(System.nanoTime() - start < 20_000_000_000L, server::err);
            line = UPLOAD_IN_LOG.matcher(server.err());
        }
        return line.group(1);
    }

    private static String summary(Answer answer) {
        return answer.status() + " " + answer.errorCode() + " "
                + answer.json().get("Message").asString();
    }

    private static Answer upload(ShopClient shop) {
        return shop.v4("ann", PostedFile.of("beach.jpg", Photos.unique()));
    }
}
