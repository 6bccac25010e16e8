package io.photointake.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.bootstrap.harness.Data;
import io.photointake.bootstrap.harness.Photos;
import io.photointake.bootstrap.harness.PostedFile;
import io.photointake.bootstrap.harness.ServerProcess;
import io.photointake.bootstrap.harness.ShopClient;
import io.photointake.bootstrap.harness.Site;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Clients that go away while their photos are decoded. */
@Timeout(120)
final class AbandonedUploadTest {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    /** So many of which have to wait for others. */
    private static final int WAITING = 4;

    private static final int PHOTOS = 20;

    @TempDir
    private Path folder;

    @Test
    void theirPhotosAreGivenUpAndNothingOfThemStays() throws Exception {
        Site site = Site.onSqlite(folder);
        try (ServerProcess server = site.server().start()) {
            byte[] request = upload(site.key(), Photos.unique(4000, 3000));
            for (int i = 0; i < PROCESSORS + WAITING; i++) {
                sendAndGoAway(server.port(), request);
            }
            await(server, " POST /api/2/UploadPhoto/UploadUserPhotos ", PROCESSORS + WAITING);
            await(server, " 499 code=499 ", WAITING);
            assertEquals(
                    200,
                    ShopClient.of(site, server)
                            .v4("ann", PostedFile.of("x.jpg", Photos.unique()))
                            .status());
        }
        long photos = new Data(site).photos();
        assertTrue(photos <= PROCESSORS * PHOTOS + 1, "some waited for nobody");
        assertEquals(3 * photos, new Data(site).pictures().size());
        assertEquals(0, new Data(site).staged().size());
    }

    /** Until the log has the text so often. */
    private static void await(ServerProcess server, String text, int times) throws InterruptedException {
        long start = System.nanoTime();
        while (server.err().split(text, -1).length <= times) {
            assertTrue(System.nanoTime() - start < 60_000_000_000L, server::err);
            Thread.sleep(50);
        }
    }

    @SuppressWarnings("AddressSelection") // there is one loopback address
    private static void sendAndGoAway(int port, byte[] request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
        }
    }

    private static byte[] upload(String key, byte[] photo) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < PHOTOS; i++) {
            body.writeBytes(ascii("--b\r\nContent-Disposition: form-data; name=\"f" + i
                    + "\"; filename=\"x.jpg\"\r\nContent-Type: image/jpeg\r\n\r\n"));
            body.writeBytes(photo);
            body.writeBytes(ascii("\r\n"));
        }
        body.writeBytes(ascii("--b--\r\n"));
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(ascii("POST /api/2/UploadPhoto/UploadUserPhotos?websiteId=" + Site.WEBSITE
                + "&webApiClientKey=" + key + "&frontAppUserId=ann HTTP/1.1\r\nHost: h\r\nContent-Type:"
                + " multipart/form-data; boundary=b\r\nContent-Length: " + body.size() + "\r\n\r\n"));
        request.writeBytes(body.toByteArray());
        return request.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
