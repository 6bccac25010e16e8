package io.photointake.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photos that a disk, or somebody, has done something to. */
final class VerifyTest {
    @TempDir
    private Path folder;

    private Site site;

    @BeforeEach
    void createSite() {
        site = Site.onSqlite(folder);
    }

    @Test
    void findsWhatIsWrongAndMendsWhatItCan() throws IOException {
        List<String> names = upload(5, Photos.unique(640, 480));
        Outcome whole = site.run("verify");
        assertEquals(0, whole.exitCode(), whole.err());
        assertTrue(whole.out().contains("5 photos: 0 damaged"), whole.out());

        Path flipped = picture("Original", names.get(0));
        byte[] original = Files.readAllBytes(flipped);
        original[original.length / 2] ^= 1;
        Files.write(flipped, original);
        Path truncated = picture("Standard", names.get(1));
        byte[] standard = Files.readAllBytes(truncated);
        Files.write(truncated, Arrays.copyOf(standard, standard.length / 2));
        Path lost = picture("Thumbnail", names.get(2));
        byte[] thumbnail = Files.readAllBytes(lost);
        Files.delete(lost);
        Files.delete(picture("Original", names.get(3)));
        String unrecorded = plantUnrecorded(names.get(4));

        Outcome found = site.run("verify");
        assertEquals(1, found.exitCode());
        assertEquals(
                List.of(
                        "Damaged   photo 1, Shop/" + names.get(0) + ": Original other bytes than were uploaded",
                        "Damaged   photo 2, Shop/%s: Standard %d bytes instead of %d"
                                .formatted(names.get(1), standard.length / 2, standard.length),
                        "Damaged   photo 3, Shop/" + names.get(2) + ": Thumbnail missing",
                        "Damaged   photo 4, Shop/" + names.get(3) + ": Original missing",
                        "No row    Shop/" + unrecorded + ": there are bytes, and it is on no record",
                        "Verified  5 photos: 4 damaged, 0 repaired; 1 names with bytes that are on no record"),
                found.out().lines().toList());

        Outcome repaired = site.run("verify", "--repair", "--json");
        assertEquals(1, repaired.exitCode());
        List<String> lines = repaired.out().lines().toList();
        assertTrue(lines.get(1).contains("\"damaged\": []"), lines.get(1));
        assertEquals(
                "{\"photos\": 5, \"damaged\": 2, \"repaired\": 2, \"unrecorded\": 1, \"clean\": false}", lines.get(5));
        assertArrayEquals(standard, Files.readAllBytes(truncated));
        assertArrayEquals(thumbnail, Files.readAllBytes(lost));
    }

    @Test
    void takesBackFromQuarantineWhatIsOnRecord() throws IOException {
        String name = upload(1, Photos.unique(640, 480)).get(0);
        Path lost = picture("Original", name);
        byte[] original = Files.readAllBytes(lost);
        Path quarantine = site.photos()
                .resolve("quarantine/Shop")
                .resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name);
        Files.createDirectories(quarantine);
        Files.move(lost, quarantine.resolve("Original"));
        Files.delete(picture("Standard", name));

        assertEquals(1, site.run("verify").exitCode());
        Outcome repaired = site.run("verify", "--repair");

        assertEquals(0, repaired.exitCode(), repaired.out());
        assertEquals(
                "Repaired  photo 1, Shop/" + name + ": Original missing; Standard missing",
                repaired.out().lines().findFirst().orElse(""));
        assertArrayEquals(original, Files.readAllBytes(lost));
    }

    @Test
    void goesOnWhereItWasStopped() {
        List<String> names = upload(5, Photos.noise(640, 480));
        ServerProcess slow = site.launch("verify", "--mb-per-second", "1").startUnready();
        Path saved = site.data().resolve("verify-progress.properties");
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!slow.err().contains("of 5 photos") && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertTrue(slow.stop() != 0);
        assertTrue(Files.exists(saved), slow.err());
        assertTrue(slow.err().contains("Stopped; verify --continue"), slow.err());

        Outcome rest = site.run("verify", "--continue");
        assertEquals(0, rest.exitCode(), rest.err());
        assertTrue(rest.err().contains("Going on after photo"), rest.err());
        assertTrue(rest.out().contains("Verified  " + names.size() + " photos"), rest.out());
        assertFalse(Files.exists(saved));
    }

    @Test
    void isToldOfWrongUse() {
        assertEquals(2, site.run("verify", "--mb-per-second", "0").exitCode());
        assertEquals(2, site.run("verify", "--mb-per-second", "fast").exitCode());
        assertEquals(2, site.run("verify", "--min-age", "soon").exitCode());
    }

    private List<String> upload(int photos, byte[] bytes) {
        List<String> names = new ArrayList<>();
        try (ServerProcess server = site.server().start()) {
            ShopClient shop = ShopClient.of(site, server);
            for (int i = 0; i < photos; i++) {
                names.add(shop.v4("ann", PostedFile.of("x", bytes))
                        .data()
                        .get("UniqueName")
                        .asString());
            }
            server.stop();
        }
        return names;
    }

    private Path picture(String rendition, String name) {
        return new Data(site)
                .pictures().stream()
                        .filter(file -> file.endsWith(name) && file.toString().contains("/" + rendition + "/"))
                        .findFirst()
                        .orElseThrow();
    }

    private String plantUnrecorded(String name) throws IOException {
        Path whole = picture("Standard", name);
        String unrecorded = name.substring(0, 4) + (name.charAt(4) == 'a' ? 'b' : 'a') + name.substring(5);
        Path planted = Files.copy(whole, whole.resolveSibling(unrecorded));
        Files.setLastModifiedTime(planted, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        return unrecorded;
    }
}
