package io.photointake.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.bootstrap.harness.Console;
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
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a backup's folder has, and where a backup or a restore is refused. */
final class BackupFolderTest {
    @TempDir
    private Path folder;

    private Site site;
    private Path backup;

    @BeforeEach
    void createSite() {
        site = Site.onSqlite(folder);
        backup = folder.resolve("backup");
    }

    @Test
    void takesOnlyWhatIsNewAndDropsWhatIsGone() throws IOException {
        try (ServerProcess server = site.server().start()) {
            ShopClient shop = ShopClient.of(site, server);
            int gone = upload(shop);
            upload(shop);
            assertTrue(site.succeed("backup", backup.toString()).contains("2 photos"));
            String manifest = Files.readString(backup.resolve("manifest.json"));
            // What a backup leaves that was killed before its manifest was written.
            Files.writeString(backup.resolve("rows").resolve("rows-killed.db"), "half");
            Files.writeString(backup.resolve("photos").resolve("staging").resolve("1"), "half");

            upload(shop);
            shop.v3("DELETE", "UploadImage/DeleteUserPhoto?userId=ann&photoId=" + gone);
            String said = site.succeed("backup", backup.toString());

            assertTrue(said.contains("2 photos"), said);
            assertTrue(said.contains("3 pictures were new, 1 photos of the older backup are gone"), said);
            assertNotEquals(manifest, Files.readString(backup.resolve("manifest.json")));
            server.stop();
        }
        assertEquals(1, Data.files(backup.resolve("rows")).size());
        assertEquals(
                6,
                Data.files(backup.resolve("photos")).stream()
                        .filter(file -> file.toString().endsWith(".jpg"))
                        .count());
        assertPrivate();
    }

    @Test
    void isRefusedWhereThereIsSomethingElse() throws IOException {
        site.succeed("backup", backup.toString());
        Path mistaken = Files.createDirectory(folder.resolve("mistaken"));
        Path thesis = Files.writeString(mistaken.resolve("thesis.txt"), "years of work");
        Site other = Site.onSqlite(Files.createDirectory(folder.resolve("other")));

        assertEquals(2, site.run("backup", mistaken.toString()).exitCode());
        assertEquals(2, site.run("backup", thesis.toString()).exitCode());
        assertEquals(
                2, site.run("backup", site.data().resolve("backup").toString()).exitCode());
        Path link = Files.createSymbolicLink(folder.resolve("link"), site.data());
        assertEquals(2, site.run("backup", link.resolve("backup").toString()).exitCode());
        assertFalse(Files.exists(site.data().resolve("backup")));
        Outcome others = other.run("backup", backup.toString());
        assertEquals(2, others.exitCode());
        assertTrue(others.err().contains("another installation"), others.err());
        assertEquals(List.of(thesis), Data.files(mistaken));
        assertFalse(Files.exists(site.data().resolve("backup")));
    }

    @Test
    void isRestoredWhereThereIsNothingOnly() throws IOException {
        site.succeed("backup", backup.toString());
        Path taken = Files.createDirectory(folder.resolve("taken"));
        Path thesis = Files.writeString(taken.resolve("thesis.txt"), "years of work");

        assertEquals(2, site.run("restore", backup.toString()).exitCode());
        assertEquals(2, restore(taken).exitCode());
        assertEquals(
                2,
                Console.run(
                                "restore",
                                taken.toString(),
                                "--data",
                                folder.resolve("new").toString())
                        .exitCode());
        assertEquals(List.of(thesis), Data.files(taken));
        assertEquals(0, restore(folder.resolve("new")).exitCode());
        assertTrue(Console.succeed(
                        "website", "list", "--data", folder.resolve("new").toString())
                .contains("1001"));
    }

    @Test
    void isNotRestoredUnlessItIsWhole() throws IOException {
        site.succeed("backup", backup.toString());
        Path place = folder.resolve("new");
        Path rows = Data.files(backup.resolve("rows")).get(0);
        byte[] written = Files.readAllBytes(rows);
        written[written.length / 2] ^= 1;
        Files.write(rows, written);
        Outcome damaged = restore(place);
        assertEquals(1, damaged.exitCode());
        assertTrue(damaged.err().contains("are not those that were written"), damaged.err());
        Files.delete(backup.resolve("manifest.json"));
        Outcome unfinished = restore(place);
        assertEquals(2, unfinished.exitCode());
        assertTrue(unfinished.err().contains("never finished"), unfinished.err());
        assertFalse(Files.exists(place));
    }

    private static int upload(ShopClient shop) {
        return shop.v4("ann", PostedFile.of("x.jpg", Photos.unique()))
                .data()
                .get("Id")
                .asInt();
    }

    private Outcome restore(Path place) {
        return Console.run("restore", backup.toString(), "--data", place.toString());
    }

    private void assertPrivate() throws IOException {
        try (Stream<Path> all = Files.walk(backup)) {
            for (Path each : all.toList()) {
                String allowed = Files.isDirectory(each) ? "rwx------" : "rw-------";
                Set<?> is = Files.getPosixFilePermissions(each);
                assertEquals(PosixFilePermissions.fromString(allowed), is, each.toString());
            }
        }
    }
}
