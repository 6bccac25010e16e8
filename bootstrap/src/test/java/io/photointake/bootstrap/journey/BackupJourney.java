package io.photointake.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A backup of a server under load, and what is made of it when everything else is gone. */
abstract class BackupJourney {
    private static final int CLIENTS = 4;
    private static final int ENOUGH = 30;

    private final Site site;
    private final Path backup;
    private final Map<String, byte[]> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger deleted = new AtomicInteger();

    BackupJourney(Site site) {
        this.site = site;
        this.backup = site.folder().resolve("backup");
    }

    @Test
    void bringsBackEveryPhotoThatWasAcknowledgedBefore() throws Exception {
        Map<String, byte[]> before;
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS + 1);
        try (ServerProcess server = site.server().start()) {
            ShopClient shop = ShopClient.of(site, server);
            for (int client = 0; client < CLIENTS; client++) {
                clients.execute(() -> untilItBreaks(() -> upload(shop)));
            }
            clients.execute(() -> untilItBreaks(() -> uploadAndDelete(shop)));
            await(ENOUGH);
            before = Map.copyOf(acknowledged);
            Outcome first = site.run("backup", backup.toString());
            assertEquals(0, first.exitCode(), first.err());
            await(acknowledged.size() + 10);
            server.kill();
        } finally {
            clients.shutdown();
            assertTrue(clients.awaitTermination(30, TimeUnit.SECONDS));
        }
        assertTrue(deleted.get() > 0);
        remove(site.data());

        Outcome restored = site.run("restore", backup.toString());
        assertEquals(0, restored.exitCode(), restored.out() + restored.err());
        assertTrue(restored.out().contains(": 0 damaged"), restored.out());

        try (ServerProcess again = site.server().start()) {
            ShopClient shop = ShopClient.of(site, again);
            assertTrue(before.size() >= ENOUGH);
            for (Map.Entry<String, byte[]> photo : before.entrySet()) {
                Answer answer = shop.get("/UserPhoto/Shop/Photos/Original/" + photo.getKey());
                assertEquals(200, answer.status());
                assertArrayEquals(photo.getValue(), answer.body());
            }
            upload(shop);
            Data data = new Data(site);
            assertEquals(
                    3 * data.photos(),
                    data.pictures().stream()
                            .filter(file -> file.toString().endsWith(".jpg"))
                            .count());
        }
    }

    private void upload(ShopClient shop) {
        byte[] photo = Photos.unique();
        Answer answer = shop.v4("ann", PostedFile.of("x.jpg", photo));
        if (answer.status() == 200) {
            acknowledged.put(answer.data().get("UniqueName").asString(), photo);
        }
    }

    private void uploadAndDelete(ShopClient shop) {
        Answer uploaded = shop.v4("bob", PostedFile.of("x.jpg", Photos.unique()));
        // A server that has more to do than it takes on says so, and is asked again.
        if (uploaded.status() == 200) {
            int id = uploaded.data().get("Id").asInt();
            Answer gone = shop.v3("DELETE", "UploadImage/DeleteUserPhoto?userId=bob&photoId=" + id);
            deleted.addAndGet(gone.status() == 200 ? 1 : 0);
        }
    }

    private void untilItBreaks(Runnable call) {
        try {
            while (true) {
                call.run();
            }
        } catch (UncheckedIOException theServerIsGone) {
            // What was not acknowledged may be there or not.
        }
    }

    private void await(int photos) throws InterruptedException {
        while (acknowledged.size() < photos) {
            Thread.sleep(5);
        }
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            List<Path> deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        }
    }
}
