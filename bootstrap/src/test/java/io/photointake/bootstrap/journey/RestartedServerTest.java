package io.photointake.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.bootstrap.harness.Photos;
import io.photointake.bootstrap.harness.PostedFile;
import io.photointake.bootstrap.harness.RawUpload;
import io.photointake.bootstrap.harness.ServerProcess;
import io.photointake.bootstrap.harness.ShopClient;
import io.photointake.bootstrap.harness.Site;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** A server that is told to stop, and starts again. */
abstract class RestartedServerTest {
    private final Site site;

    RestartedServerTest(Site site) {
        this.site = site;
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void finishesTheUploadUnderWayAndKeepsEverything() throws IOException, InterruptedException {
        byte[] photo = Photos.unique();
        byte[] late = Photos.unique();
        JsonNode before;
        try (ServerProcess server = site.server().start();
                RawUpload upload = RawUpload.of(site, server.port())) {
            before = ShopClient.of(site, server)
                    .v4("ann", PostedFile.of("x.jpg", photo))
                    .data();
            upload.begin(late);

            server.askToStop();
            RawUpload.awaitRefusal(server.port());
            // Longer than the second after which a leaving server gives up a silent client unless told otherwise.
            Thread.sleep(1500);
            upload.finish();

            assertTrue(upload.answer().contains("\"Response\":\"Success\""), upload.answer());
            assertEquals(0, server.stop());
        }

        try (ServerProcess again = site.server().start()) {
            ShopClient shop = ShopClient.of(site, again);
            assertPicturesThere(shop, before.get("UniqueName").asString(), photo);
            JsonNode same = shop.v4("bob", PostedFile.of("y.jpg", photo)).data();
            JsonNode sameAsLate = shop.v4("bob", PostedFile.of("y.jpg", late)).data();
            assertEquals(before.get("PhotoCode"), same.get("PhotoCode"));
            assertEquals(
                    before.get("Id").asLong() + 1, sameAsLate.get("PhotoCode").asLong());
        }
    }

    private static void assertPicturesThere(ShopClient shop, String name, byte[] photo) {
        assertArrayEquals(
                photo, shop.get("/UserPhoto/Shop/Photos/Original/" + name).body());
        Quadrants.assertUpright(
                shop.get("/UserPhoto/Shop/Photos/Standard/" + name).body());
        Quadrants.assertUpright(
                shop.get("/UserPhoto/Shop/Photos/Thumbnail/" + name).body());
    }
}
