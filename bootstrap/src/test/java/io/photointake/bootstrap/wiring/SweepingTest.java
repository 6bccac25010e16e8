package io.photointake.bootstrap.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.bootstrap.harness.Data;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that sweeps by itself: no photo on record goes, and what no row knows goes to quarantine. */
final class SweepingTest {
    @TempDir
    private Path folder;

    @Test
    void aServerPutsBytesWithoutARowInQuarantineByItself() throws IOException {
        Site site = Site.onSqlite(folder);
        try (ServerProcess server = site.server().start()) {
            ShopClient shop = ShopClient.of(site, server);
            assertEquals(
                    200,
                    shop.v4("ann", PostedFile.of("kept.jpg", Photos.unique())).status());
            assertEquals(
                    200,
                    shop.v4("ann", PostedFile.of("lost.jpg", Photos.unique())).status());
            assertEquals(0, server.stop(), server.err());
        }
        Data data = new Data(site);
        String lost = (String) data.rows("SELECT unique_name FROM photo WHERE image_name = 'lost.jpg'")
                .get(0)
                .get("unique_name");
        String kept = (String) data.rows("SELECT unique_name FROM photo WHERE image_name = 'kept.jpg'")
                .get(0)
                .get("unique_name");
        data.change("DELETE FROM photo WHERE image_name = 'lost.jpg'");
        for (Path picture : data.pictures()) {
            Files.setLastModifiedTime(picture, FileTime.from(Instant.now().minus(Duration.ofHours(3))));
        }

        try (Opened opened = new Opened()) {
            Installation installation = Installation.existing(ServiceTest.configOf(site.data()));
            opened.closeLater(installation::close);
            Sweeping sweeping = new Sweeping(installation.database(), installation.store(), Duration.ofDays(7));
            sweeping.sweepLeftovers();
            sweeping.sweepGuests();
        }

        assertTrue(site.succeed("quarantine", "list").contains(lost));
        assertFalse(site.succeed("quarantine", "list").contains(kept));
        assertEquals(
                3,
                data.pictures().stream()
                        .filter(file -> file.toString().contains(kept))
                        .count());
    }
}
