package io.photointake.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.bootstrap.harness.Answer;
import io.photointake.bootstrap.harness.Data;
import io.photointake.bootstrap.harness.Photos;
import io.photointake.bootstrap.harness.PostedFile;
import io.photointake.bootstrap.harness.ServerProcess;
import io.photointake.bootstrap.harness.ShopClient;
import io.photointake.bootstrap.harness.Site;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A server that dies in the middle of its work, as {@code kill -9} makes it. */
abstract class KilledServerTest {
    private static final int CLIENTS = 8;
    private static final int ENOUGH = 40;

    private final Site site;
    private final Collection<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();

    KilledServerTest(Site site) {
        this.site = site;
    }

    @Test
    void keepsEveryPhotoItAcknowledgedAndClearsTheRest() throws InterruptedException {
        killWhileClientsUpload();
        // What a process leaves that dies between bytes and row is rare; this makes sure that there is some.
        Leftovers.plant(site);

        try (ServerProcess again = site.server().start()) {
            ShopClient shop = ShopClient.of(site, again);
            assertTrue(acknowledged.size() >= ENOUGH);
            assertAllThere(shop);

            site.succeed("sweep", "--min-age", "0s");

            Data data = new Data(site);
            assertTrue(data.photos() >= acknowledged.size());
            assertEquals(3 * data.photos(), data.pictures().size());
            assertEquals(List.of(), data.staged());
            assertAllThere(shop);
        }
    }

    /** The originals as they were sent, and renditions that are all the same, because the pixels are. */
    private void assertAllThere(ShopClient shop) {
        Acknowledged first = acknowledged.iterator().next();
        byte[] standard = first.picture(shop, "Standard");
        byte[] thumbnail = first.picture(shop, "Thumbnail");
        Quadrants.assertUpright(standard);
        Quadrants.assertUpright(thumbnail);
        for (Acknowledged photo : acknowledged) {
            assertArrayEquals(photo.bytes, photo.picture(shop, "Original"));
            assertArrayEquals(standard, photo.picture(shop, "Standard"));
            assertArrayEquals(thumbnail, photo.picture(shop, "Thumbnail"));
        }
    }

    private void killWhileClientsUpload() throws InterruptedException {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try (ServerProcess server = site.server().start()) {
            ShopClient shop = ShopClient.of(site, server);
            for (int client = 0; client < CLIENTS; client++) {
                clients.execute(() -> uploadUntilItBreaks(shop));
            }
            while (acknowledged.size() < ENOUGH && server.isAlive()) {
                Thread.sleep(5);
            }
            server.kill();
        } finally {
            clients.shutdown();
            assertTrue(clients.awaitTermination(30, TimeUnit.SECONDS));
        }
    }

    private void uploadUntilItBreaks(ShopClient shop) {
        try {
            while (true) {
                byte[] photo = Photos.unique(640, 480);
                String name = shop.v4("ann", PostedFile.of("x.jpg", photo))
                        .data()
                        .get("UniqueName")
                        .asString();
                acknowledged.add(new Acknowledged(name, photo));
            }
        } catch (UncheckedIOException theServerIsGone) {
            // What was not acknowledged may be there or not.
        }
    }

    private static final class Acknowledged {
        private final String name;
        private final byte[] bytes;

        Acknowledged(String name, byte[] bytes) {
            this.name = name;
            this.bytes = bytes;
        }

        byte[] picture(ShopClient shop, String rendition) {
            Answer answer = shop.get("/UserPhoto/Shop/Photos/" + rendition + "/" + name);
            assertEquals(200, answer.status(), rendition + " of " + name);
            return answer.body();
        }
    }
}
