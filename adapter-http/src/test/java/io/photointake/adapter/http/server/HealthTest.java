package io.photointake.adapter.http.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.adapter.http.live.LiveApi;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class HealthTest {
    @RegisterExtension
    private static final LiveApi API = new LiveApi();

    private static final String SUCCESS =
            "{\"Response\":\"Success\",\"Message\":\"\",\"Data\":null,\"ErrorCode\":\"\"}";

    @Test
    void isReadyWhileUploadsWork() {
        assertEquals(SUCCESS, API.get("/readyz").text());
        assertEquals(200, API.get("/readyz").status());
        assertEquals(200, head("/readyz"));
    }

    @Test
    void isNotReadyWhileUploadsFail() {
        API.checkReadiness(() -> false);

        assertEquals("503 503 Server busy", API.get("/readyz").summary());
        assertEquals("5", API.get("/readyz").header("Retry-After").orElse(""));
        assertEquals(503, head("/readyz"));
    }

    @Test
    void isHealthyAlsoWhileItIsNotReady() {
        API.checkReadiness(() -> false);

        assertEquals(SUCCESS, API.get("/healthz").text());
        assertEquals(200, head("/healthz"));
    }

    @Test
    void answersAlsoIfTheCheckItselfFails() {
        API.checkReadiness(() -> {
            throw new IllegalStateException();
        });

        assertEquals("500 500 Server error", API.get("/readyz").summary());
    }

    private static int head(String path) {
        return API.send("HEAD", path, BodyPublishers.noBody()).status();
    }
}
