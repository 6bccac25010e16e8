package io.photointake.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.bootstrap.harness.Answer;
import io.photointake.bootstrap.harness.Console;
import io.photointake.bootstrap.harness.CurlCommand;
import io.photointake.bootstrap.harness.Launch;
import io.photointake.bootstrap.harness.Photos;
import io.photointake.bootstrap.harness.ServerProcess;
import io.photointake.bootstrap.harness.ShopClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The first thing anybody does with the service. */
final class DemoTest {
    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void showsTwoCommandsThatWorkBeforeItIsReady() throws Exception {
        int port = freePort();
        byte[] photo = Photos.unique();
        CurlCommand earlier;
        String original;
        try (ServerProcess server = demo(port).startUnready()) {
            awaitReadiness(server, port);
            List<CurlCommand> shown = CurlCommand.in(server.out());

            assertEquals(2, shown.size(), server.out());
            assertPageIsShown(server, port, shown.get(0).key());
            assertEquals("", shown.get(0).run(photo).json().get("Message").asString());
            assertTrue(shown.get(1).run(photo).json().get("Message").isNull());
            earlier = shown.get(0);
            original = earlier.run(photo).data().get("OriginalURL").asString();
            server.stop();
        }

        try (ServerProcess again = demo(port).start()) {
            assertFalse(again.out().contains(earlier.key()), again.out());
            assertPageIsShown(again, port, "KEY");
            assertEquals(2, CurlCommand.in(again.out()).size());
            assertArrayEquals(
                    photo, new ShopClient(port, 1, "none").get(original).body());
            assertEquals(200, earlier.run(photo).status());
        }
    }

    @Test
    void startsWhereAnEarlierStartDiedHalfWay() {
        Console.succeed("init", "--data", folder + "/data");
        Console.succeed("company", "add", "Demo", "--folder", "demo", "--data", folder + "/data");

        try (ServerProcess server = demo(0).start()) {
            assertEquals(
                    200,
                    CurlCommand.in(server.out()).get(0).run(Photos.unique()).status());
        }
    }

    @Test
    void makesAKeyForAWebsiteThatNobodyCanOpen() {
        Console.succeed("init", "--data", folder + "/data");
        Console.succeed("company", "add", "Mugs", "--folder", "mugs", "--data", folder + "/data");
        Console.succeed("website", "add", "Shop", "--company", "mugs", "--id", "7", "--data", folder + "/data");

        try (ServerProcess server = demo(0).start()) {
            assertEquals(
                    200,
                    CurlCommand.in(server.out()).get(0).run(Photos.unique()).status());
        }
    }

    @Test
    void listensForThisMachineAloneUnlessToldOtherwise() {
        try (ServerProcess server = demo(0).start()) {
            assertTrue(server.err().contains("Ready on http://127.0.0.1:"), server.err());
        }
    }

    @Test
    void showsTheAddressThatClientsUse() {
        try (ServerProcess server =
                demo(0).arguments("--base-url", "https://photos.example/shop/").start()) {
            assertTrue(
                    server.out().contains("'https://photos.example/shop/api/4/UploadImage/UploadImage?userId=demo'"),
                    server.out());
        }
    }

    @Test
    void pointsToNoPageWhereThereIsNone() {
        try (ServerProcess server = demo(0).arguments("--page", "off").start()) {
            assertFalse(server.out().contains("#websiteId"), server.out());
            assertEquals(
                    "404", new ShopClient(server.port(), 1, "none").get("/").errorCode());
        }
    }

    private static void assertPageIsShown(ServerProcess server, int port, String key) {
        String page = "http://127.0.0.1:%d/#websiteId=1001&webApiClientKey=%s&userId=demo".formatted(port, key);
        assertTrue(server.out().lines().anyMatch(("  " + page)::equals), server.out());
        assertTrue(new String(new ShopClient(port, 1, "none").get("/").body(), StandardCharsets.UTF_8)
                .startsWith("<!doctype html>"));
    }

    private Launch demo(int port) {
        return Launch.in(folder).arguments("serve", "--demo", "--data", folder + "/data", "--port", "" + port);
    }

    private static void awaitReadiness(ServerProcess server, int port) throws InterruptedException {
        ShopClient anybody = new ShopClient(port, 1, "none");
        while (server.isAlive()) {
            try {
                Answer answer = anybody.get("/readyz");
                if (answer.status() == 200) {
                    return;
                }
            } catch (UncheckedIOException notYetListening) {
                Thread.sleep(2);
            }
        }
        throw new IllegalStateException(server.err());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
