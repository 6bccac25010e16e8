package io.photointake.adapter.http.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.adapter.http.HttpSettings;
import io.photointake.adapter.http.live.Form;
import io.photointake.adapter.http.live.LiveApi;
import io.photointake.adapter.http.proxy.TrustedProxies;
import io.photointake.adapter.http.traffic.TrafficSettings;
import io.photointake.application.port.ProcessorBusyException;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** For clients that read a body only where the status is 200. */
class Always200Test {
    @RegisterExtension
    private static final LiveApi API = new LiveApi(new HttpSettings(
            "127.0.0.1", 0, Optional.empty(), TrustedProxies.NONE, true, true, TrafficSettings.DEFAULT));

    @Test
    void everyErrorHasStatus200AndItsEnvelope() throws IOException {
        assertEquals(
                "200 372,226 Missing websiteId",
                API.post(LiveApi.V4, Form.withPhoto()).summary());
        assertEquals(
                "200 265 Invalid DPI value",
                API.v4("userId=ann&dpi=x", Form.withPhoto()).summary());
        assertEquals("200 404 Not found", API.get("/nothing").summary());
        assertEquals("200 405 Method not allowed", API.get(LiveApi.V4).summary());
        assertEquals(
                "200 400 Bad request",
                API.raw("GET /api/%zz HTTP/1.1\r\nHost: h\r\n\r\n").summary());
    }

    @Test
    void faultsAndBusynessToo() {
        API.uploadImage(command -> {
            throw new IllegalStateException();
        });
        assertEquals(
                "200 500 Server error", API.v4("userId=ann", Form.withPhoto()).summary());

        API.uploadImage(command -> {
            throw new ProcessorBusyException("full");
        });
        assertEquals(
                "200 503 Server busy", API.v4("userId=ann", Form.withPhoto()).summary());
    }

    @Test
    void successesStayAsTheyAre() {
        assertEquals(200, API.v4("userId=ann", Form.withPhoto()).status());
    }
}
