package io.photointake.adapter.http.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.adapter.http.HttpSettings;
import io.photointake.adapter.http.live.LiveApi;
import io.photointake.adapter.http.proxy.TrustedProxies;
import io.photointake.adapter.http.traffic.TrafficSettings;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithoutPageTest {
    @RegisterExtension
    private static final LiveApi API = new LiveApi(new HttpSettings(
            "127.0.0.1", 0, Optional.empty(), TrustedProxies.NONE, false, false, TrafficSettings.DEFAULT));

    @ParameterizedTest
    @ValueSource(strings = {"/", "/page/page.css", "/page/page.js", "/page/icon.svg"})
    void nothingTellsOfThePage(String path) {
        assertEquals("404 404 Not found", API.get(path).summary());
    }

    @Test
    void theClientIsThereAllTheSame() {
        assertEquals(200, API.get("/sdk/photo-intake.js").status());
    }
}
