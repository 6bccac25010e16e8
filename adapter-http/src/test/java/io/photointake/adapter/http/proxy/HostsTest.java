package io.photointake.adapter.http.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.adapter.http.HttpSettings;
import io.photointake.adapter.http.live.LiveApi;
import io.photointake.adapter.http.traffic.TrafficSettings;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which hosts a request may name. */
class HostsTest {
    @RegisterExtension
    private static final LiveApi API = new LiveApi();

    @RegisterExtension
    private static final LiveApi CONFIGURED = new LiveApi(new HttpSettings(
            "127.0.0.1",
            0,
            Optional.of(URI.create("https://photos.example")),
            TrustedProxies.NONE,
            false,
            true,
            TrafficSettings.DEFAULT));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.example",
                "SHOP.example:8080",
                "shop.example.",
                "photo_intake:8080",
                "xn--bcher-kva.example",
                "127.0.0.1",
                "10.0.0.1:81",
                "[::1]",
                "[2001:db8::1]:8080",
                "localhost"
            })
    void takesHosts(String host) throws IOException {
        assertEquals("200 Success", summary(API, host));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a b",
                "<script>",
                "a\"b",
                "a'b",
                "a<b",
                "shop..example",
                "-shop.example",
                "user@shop.example",
                "shop.example/path",
                "shop.example?x",
                "shop.example#x",
                "shop.example\\x",
                "a,b",
                "a%20b",
                "1.2.3.4.5",
                "999.1.1.1",
                "[::1",
                "[::1]x",
                "::1",
                "::1:80",
                "[localhost]",
                "[1.2.3.4]",
                "h:port",
                "h:99999999",
                "b\u00fccher.example"
            })
    void refusesWhatIsNoHost(String host) throws IOException {
        assertEquals("400 Error", summary(API, host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a'b", "shop..example", "1.2.3.4.5"})
    void doesNotMindWhereItsOwnAddressIsConfigured(String host) throws IOException {
        assertEquals("200 Success", summary(CONFIGURED, host));
    }

    private static String summary(LiveApi api, String host) throws IOException {
        var answer = api.raw("GET /healthz HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
        return answer.status() + " " + answer.json().path("Response").asString();
    }
}
