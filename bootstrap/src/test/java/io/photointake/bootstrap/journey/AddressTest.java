package io.photointake.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.bootstrap.harness.Answer;
import io.photointake.bootstrap.harness.Photos;
import io.photointake.bootstrap.harness.PostedFile;
import io.photointake.bootstrap.harness.ServerProcess;
import io.photointake.bootstrap.harness.ShopClient;
import io.photointake.bootstrap.harness.Site;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers whose clients reach them under another address, or want old-fashioned statuses. */
final class AddressTest {
    @TempDir
    private Path folder;

    @Test
    void buildsAddressesOnTheBaseUrlWithOrWithoutASlashAtItsEnd() {
        Site site = Site.onSqlite(folder);
        for (String base : new String[] {"https://photos.example/shop", "https://photos.example/shop/"}) {
            try (ServerProcess server = site.server("--base-url", base).start()) {
                assertTrue(standardUrl(site, server, Map.of("X-Forwarded-Host", "evil.example"))
                        .startsWith("https://photos.example/shop/UserPhoto/Shop/Photos/Standard/"));
            }
        }
    }

    @Test
    void believesAProxyOnlyIfToldTo() {
        Site site = Site.onSqlite(folder);
        Map<String, String> forwarded = Map.of("X-Forwarded-Proto", "https", "X-Forwarded-Host", "photos.example");
        try (ServerProcess server = site.server().start()) {
            assertTrue(standardUrl(site, server, forwarded).startsWith("http://127.0.0.1:" + server.port() + "/User"));
        }
        try (ServerProcess server =
                site.server("--trust-proxy", "--http.always-200").start()) {
            assertTrue(standardUrl(site, server, forwarded).startsWith("https://photos.example/UserPhoto/"));
            assertTrue(standardUrl(
                            site,
                            server,
                            Map.of(
                                    "X-Forwarded-Proto", "https",
                                    "X-Forwarded-Host", "photos.example",
                                    "X-Forwarded-Port", "8443"))
                    .startsWith("https://photos.example:8443/UserPhoto/"));
            assertAlways200(site, server);
        }
    }

    private static void assertAlways200(Site site, ServerProcess server) {
        Answer refused = new ShopClient(server.port(), Site.WEBSITE, "wrong")
                .ofAlways200()
                .v4("ann", photo());
        assertEquals(200, refused.status());
        assertEquals("234", refused.errorCode());
        Answer missing = ShopClient.of(site, server).ofAlways200().get("/no/such/path");
        assertEquals(200, missing.status());
        assertEquals("404", missing.errorCode());
    }

    private static String standardUrl(Site site, ServerProcess server, Map<String, String> headers) {
        return ShopClient.of(site, server)
                .v4("userId=ann", headers, photo())
                .data()
                .get("StandardURL")
                .asString();
    }

    private static PostedFile photo() {
        return PostedFile.of("x.jpg", Photos.unique());
    }
}
