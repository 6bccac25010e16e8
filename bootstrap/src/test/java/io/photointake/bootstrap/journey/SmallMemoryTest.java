package io.photointake.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.port.AtTheSameTime;
import io.photointake.bootstrap.harness.Photos;
import io.photointake.bootstrap.harness.PostedFile;
import io.photointake.bootstrap.harness.RawUpload;
import io.photointake.bootstrap.harness.ServerProcess;
import io.photointake.bootstrap.harness.ShopClient;
import io.photointake.bootstrap.harness.Site;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A server with 256 MB of heap, under what clients throw at it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SmallMemoryTest {
    private static final long MEGABYTE = 1L << 20;
    private static final int GENEROUS_WEBSITE = 1060;
    private static final long MOST_PEAK_MEGABYTES = 512;

    private final Site site;
    private final ServerProcess server;
    private final ShopClient shop;

    SmallMemoryTest(@TempDir Path folder) {
        site = Site.onSqlite(folder);
        site.succeed(
                "website", "add", "60 MB", "--company", Site.COMPANY, "--id", "" + GENEROUS_WEBSITE, "--max-mb", "60");
        server = site.server().java("-Xmx256m").start();
        shop = ShopClient.of(site, server);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void refuses200MegabytesWhileTheyAreSent() throws IOException {
        try (RawUpload upload = RawUpload.of(site, server.port())) {
            long sent = upload.flood(200 * MEGABYTE);

            assertTrue(sent < 200 * MEGABYTE, "all was sent");
            assertTrue(upload.answer().startsWith("HTTP/1.1 413 "), upload.answer());
            assertTrue(upload.answer().contains("\"ErrorCode\":\"262\""), upload.answer());
        }
        assertServes();
    }

    @Test
    void takes50MegabytesWhereTheyAreAllowed() {
        byte[] photo = Photos.noise(4096, 4267);
        assertEquals(50, photo.length / MEGABYTE);

        JsonNode stored = shop.of(GENEROUS_WEBSITE)
                .v4("ann", PostedFile.of("huge.bmp", photo))
                .data();

        assertEquals(4267, stored.get("Height").asInt());
        assertEquals("262", shop.v4("ann", PostedFile.of("huge.bmp", photo)).errorCode());
        assertServes();
    }

    @Test
    void takes64UploadsAtOnce() {
        byte[] photo = Photos.unique(1600, 1200);

        List<Long> ids = AtTheSameTime.call(
                64,
                number -> shop.v4("user-" + number, PostedFile.of("x.jpg", photo))
                        .data()
                        .get("Id")
                        .asLong());

        assertEquals(64, new HashSet<>(ids).size());
        assertServes();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void holdsABoundedAmountOfMemory() {
        byte[] photo = Photos.noise(4096, 4267);

        AtTheSameTime.call(
                4,
                number -> shop.of(GENEROUS_WEBSITE)
                        .v4("user-" + number, PostedFile.of("huge.bmp", photo))
                        .data());

        long peak = server.peakMegabytes();
        assertTrue(peak < MOST_PEAK_MEGABYTES, "it held " + peak + " MB");
    }

    private void assertServes() {
        assertTrue(server.isAlive());
        shop.v4("ann", PostedFile.of("x.jpg", Photos.unique())).data();
    }
}
