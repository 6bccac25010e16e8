package io.photointake.adapter.http.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.adapter.http.live.Answer;
import io.photointake.adapter.http.live.Form;
import io.photointake.adapter.http.live.LiveApi;
import io.photointake.adapter.http.live.RawClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What two programs in a row could read differently is refused, with an envelope. */
class StrictRequestsTest {
    @RegisterExtension
    private static final LiveApi API = new LiveApi();

    private static final String CREDENTIALS = "&websiteId=1001&webApiClientKey=" + LiveApi.KEY;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /healthz HTTP/1.1\nHost: h\n\n",
                "GET /healthz HTTP/1.1\nHost: h\r\n\r\n",
                "GET /healthz HTTP/1.1\r\nHost: h\n\r\n",
                "GET /healthz HTTP/1.1\r\nHost: h\n\n",
                "GET /healthz HTTP/1.1\r\nHost: h\r\nX: a\rb\r\n\r\n",
                "GET /healthz HTTP/1.1\r\nHost: h\r\nX: a\r\n folded\r\n\r\n",
                "GET /healthz HTTP/1.1\r\nHost: h\r\nX : a\r\n\r\n",
                "GET /healthz HTTP/1.1\r\nHost : h\r\n\r\n",
                "GET /healthz HTTP/1.1\r\n Host: h\r\n\r\n",
                "GET /healthz HTTP/1.1\r\nHost: h\r\nX: a\u0000b\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\nx",
                "POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 1, 1\r\n\r\nx",
                "POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: +1\r\n\r\nx",
                "POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 0x1\r\n\r\nx",
                "POST /a HTTP/1.1\r\nHost: h\r\nContent-Length:\r\n\r\nx",
                "POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999999999999999\r\n\r\nx",
                "POST /a HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked, chunked\r\n\r\n0\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: identity\r\n\r\n",
                "POST /a HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "POST /a HTTP/1.0\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            })
    void refusesAmbiguousFraming(String request) throws IOException {
        assertEquals("400 400 Bad request", API.raw(request).summary());
    }

    @Test
    void takesChunks() throws IOException {
        Answer answer =
                API.raw("POST /healthz HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: Chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n");

        assertEquals(405, answer.status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "x-unknown", "gzip, identity"})
    void refusesBodiesInAContentCoding(String coding) throws IOException {
        assertEquals(
                "415 415 Bad request",
                upload("Content-Encoding: " + coding + "\r\n", "").summary());
    }

    @Test
    void takesABodyThatSaysItIsNotCoded() throws IOException {
        assertEquals(200, upload("Content-Encoding: identity\r\n", "").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "\"no such\"", "utf-99", "", "\"", "a/b", "utf-8", "latin1"})
    void mindsNoCharsetOfAForm(String charset) throws IOException {
        assertEquals(200, upload("", "; charset=" + charset).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain; charset=nonsense",
                "application/x-www-form-urlencoded; charset=nonsense",
                "application/json; charset=\"no such\"",
                "; charset=nonsense",
                "charset=nonsense"
            })
    void aCharsetThatDoesNotExistIsNoFaultOfOurs(String type) throws IOException {
        for (String path : new String[] {"/healthz", LiveApi.V4 + "?userId=a" + CREDENTIALS, "/nothing"}) {
            Answer answer = API.raw("POST " + path + " HTTP/1.1\r\nHost: h\r\nContent-Type: " + type
                    + "\r\nContent-Length: 3\r\n\r\na=b");

            assertEquals(4, answer.status() / 100, path + " " + answer.summary());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "X-HTTP-Method-Override, POST, GET, /healthz, 200",
        "X-HTTP-Method-Override, GET, POST, /healthz, 405",
        "X-HTTP-Method-Override, OPTIONS, GET, /nothing, 404",
        "x-http-method-override, DELETE, HEAD, /api/4/UploadImage/DeleteUserPhoto, 405"
    })
    void theMethodIsTheRequestsOwn(String header, String value, String method, String path, int status)
            throws IOException {
        try (RawClient client = API.connect()) {
            client.send(method + " " + path + " HTTP/1.1\r\nHost: h\r\n" + header + ": " + value
                    + "\r\nContent-Length: 0\r\n\r\n");

            assertEquals(status, client.readHead().status());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/healthz | GET, HEAD, OPTIONS",
                "/ | GET, HEAD, OPTIONS",
                "/sdk/photo-intake.js | GET, HEAD, OPTIONS",
                "/UserPhoto/Demo/Photos/Original/x.jpg | GET, HEAD, OPTIONS",
                "/api/4/UploadImage/UploadImage | POST, OPTIONS",
                "/API/4/uploadimage/UPLOADIMAGE | POST, OPTIONS",
                "/api/2/UploadPhoto/UploadUserPhotos | POST, OPTIONS",
                "/api/4/UploadImage/GetUserUploadedList | GET, HEAD, OPTIONS",
                "/api/4/UploadImage/GetImageSettings | GET, HEAD, POST, OPTIONS",
                "/api/4/UploadImage/DeleteUserPhoto | GET, DELETE, OPTIONS",
                "/api/4/User/UpdateUserId | PUT, OPTIONS",
                "/Designer/Services/UpdateUserId | GET, OPTIONS",
                "/nothing | OPTIONS"
            })
    void saysWhichMethodsAnAddressTakes(String path, String allowed) throws IOException {
        assertEquals(
                allowed,
                API.raw("OPTIONS " + path + " HTTP/1.1\r\nHost: h\r\n\r\n")
                        .header("Allow")
                        .orElse(""));
        for (String method : new String[] {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW"}) {
            try (RawClient client = API.connect()) {
                client.send(method + " " + path + " HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n\r\n");
                Answer answer = client.readHead();

                assertEquals(
                        !allowed.contains(method) && !path.equals("/nothing"),
                        answer.status() == 405,
                        method + " " + answer.status());
                assertEquals(
                        answer.status() == 405 ? allowed : "",
                        answer.header("Allow").orElse(""),
                        method);
            }
        }
    }

    private static Answer upload(String headers, String typeEnd) throws IOException {
        byte[] body = Form.withPhoto().bytes();
        return API.raw("POST " + LiveApi.V4 + "?userId=ann" + CREDENTIALS + " HTTP/1.1\r\nHost: h\r\n" + headers
                + "Content-Type: " + new Form().contentType() + typeEnd + "\r\nContent-Length: " + body.length
                + "\r\n\r\n" + new String(body, StandardCharsets.ISO_8859_1));
    }
}
