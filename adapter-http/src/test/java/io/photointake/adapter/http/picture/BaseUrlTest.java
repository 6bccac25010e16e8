package io.photointake.adapter.http.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.adapter.http.HttpSettings;
import io.photointake.adapter.http.live.Form;
import io.photointake.adapter.http.live.LiveApi;
import io.photointake.adapter.http.proxy.TrustedProxies;
import io.photointake.adapter.http.traffic.TrafficSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BaseUrlTest {
    @RegisterExtension
    private static final LiveApi PLAIN = new LiveApi();

    @RegisterExtension
    private static final LiveApi PROXIED = new LiveApi(new HttpSettings(
            "127.0.0.1", 0, Optional.empty(), TrustedProxies.parse("true"), false, true, TrafficSettings.DEFAULT));

    @RegisterExtension
    private static final LiveApi CONFIGURED = new LiveApi(new HttpSettings(
            "127.0.0.1",
            0,
            Optional.of(URI.create("https://photos.example/intake/")),
            TrustedProxies.parse("true"),
            false,
            true,
            TrafficSettings.DEFAULT));

    private static final String FORWARDED =
            "X-Forwarded-Proto: https\r\nX-Forwarded-Host: shop.example\r\nX-Forwarded-For: 10.0.0.1\r\n";

    @ParameterizedTest
    @CsvSource({
        "shop.example, http://shop.example",
        "shop.example:80, http://shop.example",
        "shop.example:8080, http://shop.example:8080",
        "[::1]:8080, http://[::1]:8080",
        "127.0.0.1, http://127.0.0.1"
    })
    void comesFromTheRequest(String host, String expected) throws IOException {
        assertEquals(expected, base(PLAIN, host, ""));
    }

    @Test
    void doesNotTrustForwardedHeadersUnlessTold() throws IOException {
        assertEquals("http://h:81", base(PLAIN, "h:81", FORWARDED));
        assertEquals("http://h:81", base(PLAIN, "h:81", "Forwarded: host=evil.example;proto=https\r\n"));
    }

    @ParameterizedTest
    @CsvSource({
        "'X-Forwarded-Proto: https', https://h:81",
        "'X-Forwarded-Proto: https;X-Forwarded-Host: shop.example', https://shop.example",
        "'X-Forwarded-Proto: https;X-Forwarded-Host: shop.example:8443', https://shop.example:8443",
        "'X-Forwarded-Proto: https;X-Forwarded-Host: shop.example;X-Forwarded-Port: 444', https://shop.example:444",
        "'Forwarded: host=shop.example#proto=https', https://shop.example"
    })
    void trustsTheProxyWhenTold(String headers, String expected) throws IOException {
        String lines = headers.replace(";", "\r\n").replace("#", ";") + "\r\n";

        assertEquals(expected, base(PROXIED, "h:81", lines));
    }

    @Test
    void isAsConfiguredWhateverTheRequestSays() throws IOException {
        assertEquals("https://photos.example/intake", base(CONFIGURED, "h:81", FORWARDED));
    }

    private static String base(LiveApi api, String host, String headers) throws IOException {
        byte[] body = Form.withPhoto().bytes();
        String url = api.raw("POST " + LiveApi.V4 + "?userId=ann&websiteId=1001&webApiClientKey=" + LiveApi.KEY
                        + " HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "Content-Type: "
                        + new Form().contentType() + "\r\nContent-Length: " + body.length + "\r\n\r\n"
                        + new String(body, StandardCharsets.ISO_8859_1))
                .data()
                .path("OriginalURL")
                .asString();
        return url.replaceFirst("/UserPhoto/Demo/Photos/Original/[^/]+$", "");
    }
}
