package io.photointake.adapter.http.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.http.HttpSettings;
import io.photointake.adapter.http.live.Answer;
import io.photointake.adapter.http.live.LiveApi;
import io.photointake.adapter.http.live.RawClient;
import io.photointake.adapter.http.proxy.TrustedProxies;
import io.photointake.adapter.http.traffic.TrafficSettings;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, an envelope comes back. */
class ServerErrorsTest {
    @RegisterExtension
    private static final LiveApi API = new LiveApi(new HttpSettings(
            "127.0.0.1", 0, Optional.empty(), TrustedProxies.NONE, false, false, TrafficSettings.DEFAULT));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /api/%00 HTTP/1.1;Host: h                                 | 400 400 Bad request",
                "GET /api/%zz HTTP/1.1;Host: h                                 | 400 400 Bad request",
                "GET /api/%ff HTTP/1.1;Host: h                                 | 400 400 Bad request",
                "GET /api/a%2fb HTTP/1.1;Host: h                               | 404 404 Not found",
                "GET /../../etc/passwd HTTP/1.1;Host: h                        | 400 400 Bad request",
                "GET //api//4 HTTP/1.1;Host: h                                 | 404 404 Not found",
                "GET /api/;jsessionid=1/4 HTTP/1.1;Host: h                     | 404 404 Not found",
                "GET /api/4;jsessionid=1 HTTP/1.1;Host: h                      | 404 404 Not found",
                "GET / HTTP/1.1;Host: h                                        | 404 404 Not found",
                "GET /favicon.ico HTTP/1.1;Host: h                             | 404 404 Not found",
                "GET /a HTTP/1.1;Host: a b                                     | 400 400 Bad request",
                "GET /a HTTP/1.1;Host: h:port                                  | 400 400 Bad request",
                "GET /a HTTP/1.1;Host: h;Host: i                               | 400 400 Bad request",
                "GET /a HTTP/1.1;X: y                                          | 400 400 Bad request",
                "POST /a HTTP/1.1;Host: h;Content-Length: 1;Content-Length: 2  | 400 400 Bad request",
                "POST /a HTTP/1.1;Host: h;Content-Length: x                    | 400 400 Bad request",
                "POST /a HTTP/1.1;Host: h;Content-Length: -1                   | 400 400 Bad request",
                "POST /a HTTP/1.1;Host: h;Transfer-Encoding: gzip              | 400 400 Bad request",
                "GET /a HTTP/1.1;Host: h;no colon                              | 400 400 Bad request",
                "GET /a HTTP/9.9;Host: h                                       | 505 505 Bad request",
                "GET /a                                                        | 505 505 Bad request",
                "garbage                                                       | 400 400 Bad request",
                "GET /a HTTP/1.0                                               | 404 404 Not found",
                "GET /a HTTP/1.0;Host: h                                       | 404 404 Not found",
                "BREW /a HTTP/1.1;Host: h                                      | 404 404 Not found",
                "get /healthz HTTP/1.1;Host: h                                 | 405 405 Method not allowed",
                "BREW /healthz HTTP/1.1;Host: h                                | 405 405 Method not allowed",
                "TRACE /healthz HTTP/1.1;Host: h                               | 405 405 Method not allowed",
                "TRACE /a HTTP/1.1;Host: h                                     | 404 404 Not found",
                "CONNECT h:80 HTTP/1.1;Host: h                                 | 404 404 Not found",
                "PATCH /healthz HTTP/1.1;Host: h                               | 405 405 Method not allowed",
                "GET /api/4/UploadImage/UploadImage HTTP/1.1;Host: h           | 405 405 Method not allowed",
                "GET /api/2/UploadPhoto/UploadUserPhotos HTTP/1.1;Host: h      | 405 405 Method not allowed",
                "PUT /api/4/UploadImage/UploadImage HTTP/1.1;Host: h           | 405 405 Method not allowed",
                "GET /a HTTP/1.1;Host: h;Sec-WebSocket-Version: 13             | 404 404 Not found",
                "GET /healthz HTTP/1.1;Host: h;Sec-WebSocket-Key: x;Sec-WebSocket-Version: 99 | 404 404 Not found",
                "GET /a HTTP/1.1;Host: h;Connection: Upgrade;Upgrade: websocket;Sec-WebSocket-Version:"
                        + " 13;Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ== | 404 404 Not found",
                "GET /a HTTP/1.1;Host: h;Connection: Upgrade;Upgrade: h2c      | 404 404 Not found",
                "POST /a HTTP/1.1;Host: h;Content-Length: 0;Expect: a miracle  | 417 417 Bad request",
            })
    void answersWithAnEnvelope(String request, String expected) throws IOException {
        Answer answer = API.raw(
                request.replace(";jsessionid", "\u0001").replace(";", "\r\n").replace("\u0001", ";jsessionid")
                        + "\r\n\r\n");

        assertEquals(expected.strip(), answer.summary().strip());
        assertCarriesItsHeaders(answer);
    }

    @Test
    void answersOversizedHeadersWithAnEnvelope() throws IOException {
        Answer answer = API.raw("GET /a HTTP/1.1\r\nHost: h\r\nX: " + "x".repeat(20_000) + "\r\n\r\n");

        assertEquals("431 431 Bad request", answer.summary());
        assertCarriesItsHeaders(answer);
    }

    @Test
    void answersAnOversizedAddressWithAnEnvelope() throws IOException {
        Answer answer = API.raw("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: h\r\n\r\n");

        assertEquals("414 414 Bad request", answer.summary());
        assertCarriesItsHeaders(answer);
    }

    @Test
    void answersThousandsOfSmallHeadersWithAnEnvelope() throws IOException {
        Answer answer = API.raw("GET /a HTTP/1.1\r\nHost: h\r\n" + "a: b\r\n".repeat(4000) + "\r\n");

        assertEquals("431 431 Bad request", answer.summary());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/api/4/UploadImage/UploadImage", "/healthz", "/UserPhoto/a/b"})
    void answersHeadEverywhereWithoutABody(String path) throws IOException {
        try (RawClient client = API.connect()) {
            client.send("HEAD " + path + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
            Answer answer = client.readHead();

            assertEquals(0, client.readToEnd().length);
            assertCarriesItsHeaders(answer);
            assertTrue(Integer.parseInt(answer.header("Content-Length").orElse("0")) > 20);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/nothing", "/api/4/UploadImage/UploadImage", "/healthz", "/UserPhoto/a/b"})
    void answersOptionsEverywhere(String path) throws IOException {
        Answer answer = API.raw("OPTIONS " + path + " HTTP/1.1\r\nHost: h\r\n\r\n");

        assertEquals("Success", answer.json().path("Response").asString());
        assertCarriesItsHeaders(answer);
    }

    @Test
    void namesTheMethodsThatAnAddressTakes() throws IOException {
        Answer answer = API.raw("GET /api/4/UploadImage/UploadImage HTTP/1.1\r\nHost: h\r\n\r\n");

        assertEquals("POST, OPTIONS", answer.header("Allow").orElse(""));
    }

    private static void assertCarriesItsHeaders(Answer answer) {
        assertTrue(answer.header("X-Request-Id").orElse("").matches("[0-9a-f]{16}"), "X-Request-Id");
        assertEquals("*", answer.header("Access-Control-Allow-Origin").orElse(""));
        assertEquals(
                "application/json;charset=utf-8",
                answer.header("Content-Type").orElse("").replace(" ", ""));
    }
}
