package io.photointake.adapter.http.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.http.HttpSettings;
import io.photointake.adapter.http.live.Answer;
import io.photointake.adapter.http.live.Form;
import io.photointake.adapter.http.live.LiveApi;
import io.photointake.adapter.http.live.LogLines;
import io.photointake.adapter.http.proxy.TrustedProxies;
import io.photointake.adapter.http.traffic.TrafficSettings;
import io.photointake.application.port.ImageStoreException;
import io.photointake.domain.site.WebsiteId;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The line that the log has of each request, and the ids by which lines belong together. */
class RequestLogTest {
    @RegisterExtension
    private static final LiveApi API = new LiveApi(new HttpSettings(
            "127.0.0.1", 0, Optional.empty(), TrustedProxies.NONE, true, true, TrafficSettings.DEFAULT));

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACE_PARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @ParameterizedTest
    @ValueSource(
            strings = {"7b2c1a55-8c1f-4dcb-9d49-61e7c2a1f0b1", "0123456789abcdef0123456789abcdef", "req_7.shop-12345"})
    void aCallersRequestIdIsTakenOver(String id) throws InterruptedException {
        try (LogLines log = new LogLines()) {
            Answer answer = API.get("/healthz", "X-Request-Id", id);

            assertEquals(id, answer.header("X-Request-Id").orElseThrow());
            assertTrue(log.requests(1).get(0).startsWith(id + " GET /healthz 200 "), log.everything());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"short", "has a space", "-8-letters", "ünïcödes", "x\u0001xxxxxxxx", "quote\"quote", "{a}{b}{c}"
            })
    void anIdThatIsNoneIsReplaced(String id) throws IOException {
        Answer answer = API.raw("GET /healthz HTTP/1.1\r\nHost: h\r\nX-Request-Id: " + id + "\r\n\r\n");

        assertTrue(answer.header("X-Request-Id").orElseThrow().matches("[0-9a-f]{16}"), answer.text());
    }

    @Test
    void anIdThatIsTooLongIsReplaced() {
        assertNotEquals(
                "a".repeat(65),
                API.get("/healthz", "X-Request-Id", "a".repeat(65))
                        .header("X-Request-Id")
                        .orElseThrow());
    }

    @Test
    void everyLineOfARequestHasItsIdAndTheCallersTrace() throws InterruptedException {
        API.uploadImage(command -> {
            throw new ImageStoreException("the disk is on fire");
        });
        try (LogLines log = new LogLines()) {
            Answer answer = API.post(
                    LiveApi.V4 + "?userId=ann&websiteId=1001&webApiClientKey=" + LiveApi.KEY,
                    Form.withPhoto(),
                    "traceparent",
                    TRACE_PARENT);

            String ids = answer.header("X-Request-Id").orElseThrow() + " " + TRACE + " ";
            assertTrue(log.requests(1).get(0).startsWith(ids + "POST " + LiveApi.V4), log.everything());
            assertTrue(log.everything().contains("ERROR " + ids), log.everything());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "4bf92f3577b34da6a3ce929d0e0e4736"
            })
    void aTraceThatIsNoneIsNotTakenOver(String parent) throws InterruptedException {
        try (LogLines log = new LogLines()) {
            String id = API.get("/healthz", "traceparent", parent)
                    .header("X-Request-Id")
                    .orElseThrow();

            assertTrue(log.requests(1).get(0).startsWith(id + " GET "), log.everything());
        }
    }

    @Test
    void theLogTellsTheTrueStatusWhereAllAreAnsweredWith200() throws Exception {
        try (LogLines log = new LogLines()) {
            API.get("/nothing");
            API.v4("userId=ann&dpi=x", Form.withPhoto());
            API.raw("GET /api/%zz HTTP/1.1\r\nHost: h\r\n\r\n");

            String lines = String.join("\n", log.requests(3));
            assertTrue(lines.contains("GET /… 404 code=404 website=- "), lines);
            assertTrue(lines.contains("POST " + LiveApi.V4 + " 400 code=265 website=1001 client=127.0.0.1 in="), lines);
            assertTrue(lines.contains(" 400 code=400 website=- "), lines);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/4/UploadImage/GetUserUploadedList&userId=secret",
                "/api/4/UploadImage/GetUserUploadedList%3FuserId=secret",
                "/healthz;key=secret",
                "/api/secret/UploadImage",
                "/UserPhoto/secret/Photos/Original/secret.png",
                "/secret"
            })
    void nothingThatAClientMistypedIsTold(String path) throws Exception {
        try (LogLines log = new LogLines()) {
            API.get(path);

            assertTrue(log.requests(1).get(0).contains(" GET /"), log.everything());
            assertFalse(log.everything().contains("secret"), log.everything());
        }
    }

    @Test
    void neitherAreMethodsThatNoCallHas() throws Exception {
        try (LogLines log = new LogLines()) {
            API.raw("SECRET /healthz HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");

            assertTrue(log.requests(1).get(0).contains(" - /healthz "), log.everything());
        }
    }

    @Test
    void pathsOfPicturesThatAreNotThereAreTold() throws Exception {
        String name = "00000000-0000-0000-0000-000000000000.jpg";
        try (LogLines log = new LogLines()) {
            API.get("/userphoto/Demo/Photos/Original/" + name);

            assertTrue(
                    log.requests(1).get(0).contains(" GET /userphoto/…/Photos/Original/" + name + " 404 "),
                    log.everything());
        }
    }

    @Test
    void programsGetTheSameAsNamedValues() throws InterruptedException {
        try (LogLines log = new LogLines()) {
            Form form = Form.withPhoto();
            API.v4("userId=ann", form);
            log.requests(1);

            Map<String, Object> values = log.requestValues().get(0);
            assertEquals("POST", values.get("method"));
            assertEquals(LiveApi.V4, values.get("path"));
            assertEquals(200, values.get("status"));
            assertEquals("1001", values.get("website"));
            assertEquals("127.0.0.1", values.get("client"));
            assertEquals((long) form.bytes().length, values.get("bytesIn"));
        }
    }

    @Test
    void whoObservesIsToldOfEveryRequest() throws Exception {
        Form form = Form.withPhoto();
        API.v4("userId=ann", form);
        API.get("/UserPhoto/Demo/Photos/Original/00000000-0000-0000-0000-000000000000.jpg");
        API.get("/nothing");
        API.raw("GET /api/%zz HTTP/1.1\r\nHost: h\r\n\r\n");

        List<FinishedRequest> requests = API.finished(4);
        assertEquals(4, requests.size());
        FinishedRequest upload = requests.get(0);
        assertEquals(Optional.of(LiveApi.V4), upload.call());
        assertEquals(Optional.of(new WebsiteId(1001)), upload.website());
        assertEquals(Optional.empty(), upload.code());
        assertEquals(form.bytes().length, upload.bytesIn());
        assertEquals(
                Optional.of("/UserPhoto/{folder}/Photos/{rendition}/{name}"),
                requests.get(1).call());
        assertEquals(404, requests.get(1).status());
        assertEquals(Optional.empty(), requests.get(2).call());
        assertEquals(400, requests.get(3).status());
    }
}
