package io.photointake.adapter.http.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.http.live.Answer;
import io.photointake.adapter.http.live.Form;
import io.photointake.adapter.http.live.LiveApi;
import io.photointake.adapter.http.live.LogLines;
import io.photointake.adapter.http.live.RawClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A client that sends everything before it reads gets its answer, and connections live on where they can. */
class RefusalsReachTheClientTest {
    @RegisterExtension
    private static final LiveApi API = new LiveApi();

    private static final int MEGABYTE = 1 << 20;
    private static final String BAD_KEY = LiveApi.V4 + "?userId=ann&websiteId=1001&webApiClientKey=wrong";
    private static final String GOOD = LiveApi.V4 + "?userId=ann&websiteId=1001&webApiClientKey=" + LiveApi.KEY;

    @ParameterizedTest
    @ValueSource(strings = {BAD_KEY, "/nothing/here", "/healthz"})
    void aClientThatIsStillSending30MegabytesGetsItsRefusal(String path) throws IOException {
        try (RawClient client = API.connect()) {
            client.send(head(path, "Content-Length: " + 30 * MEGABYTE));
            sendMegabytes(client, 30);

            assertEquals("Error", client.read().json().path("Response").asString());
            assertEquals(0, client.readToEnd().length);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {BAD_KEY, "/nothing/here"})
    void aClientThatIsStillSending30MegabytesInChunksGetsItsRefusal(String path) throws IOException {
        try (RawClient client = API.connect()) {
            client.send(head(path, "Transfer-Encoding: chunked"));
            for (int i = 0; i < 30; i++) {
                client.send("100000\r\n").send(new byte[MEGABYTE]).send("\r\n");
            }
            client.send("0\r\n\r\n");

            assertEquals("Error", client.read().json().path("Response").asString());
        }
    }

    @Test
    void aClientThatSendsAnOversizedFileGetsItsRefusal() throws IOException {
        byte[] start = new Form().file("postedFile", "a.jpg", "x").unfinished();
        byte[] end = new Form().bytes();
        try (RawClient client = API.connect()) {
            client.send(head(GOOD, "Content-Length: " + (start.length + 40L * MEGABYTE + end.length)));
            client.send(java.util.Arrays.copyOf(start, start.length - 2));
            sendMegabytes(client, 40);
            client.send(end);

            Answer answer = client.read();
            assertEquals("413 262 Invalid or missing file", answer.summary());
            assertTrue(answer.errors().contains("The file is 40.1 MB, this website takes at most 25 MB"));
        }
        assertEquals(0, API.leftovers());
    }

    @Test
    void theAnswerIsThereWhileTheClientStillSends() throws IOException {
        try (RawClient client = API.connect()) {
            client.send(head(BAD_KEY, "Content-Length: " + 30 * MEGABYTE));
            sendMegabytes(client, 2);

            assertEquals("401 234 Invalid webApiClientKey", client.read().summary());
        }
    }

    @Test
    void aBodyBeyondWhatIsThrownAwayEndsTheConnection() throws IOException {
        try (RawClient client = API.connect()) {
            client.send(head(BAD_KEY, "Content-Length: " + 1000L * MEGABYTE));
            Answer answer = client.read();
            int sent = 0;
            try {
                for (; sent < 1000; sent++) {
                    sendMegabytes(client, 1);
                }
            } catch (IOException closed) {
                assertTrue(sent >= 64, "closed after " + sent + " MB: " + closed);
            }

            assertEquals("close", answer.header("Connection").orElse(""));
            assertTrue(sent < 200, "still open after " + sent + " MB");
        }
    }

    @Test
    void aClientThatStallsIsLetGoAfterTenSeconds() throws Exception {
        try (LogLines log = new LogLines();
                RawClient client = API.connect()) {
            long start = System.nanoTime();
            client.send(head(BAD_KEY, "Content-Length: " + MEGABYTE)).send("a few bytes");
            Answer answer = client.read();
            String id = answer.header("X-Request-Id").orElseThrow();

            while (!log.everything().contains(id)
                    && System.nanoTime() - start < Duration.ofSeconds(14).toNanos()) {
                Thread.sleep(50);
            }
            Duration waited = Duration.ofNanos(System.nanoTime() - start);

            assertEquals(401, answer.status());
            assertTrue(log.everything().contains(id), "the request is still being handled");
            assertTrue(waited.compareTo(Duration.ofSeconds(8)) > 0, "let go after " + waited);
        }
    }

    @Test
    void aClientThatWaitsToBeAskedIsNotAskedAfterARefusal() throws IOException {
        try (RawClient client = API.connect()) {
            client.send(head(BAD_KEY, "Content-Length: 1000000\r\nExpect: 100-continue"));

            assertEquals(401, client.read().status());
            assertEquals(0, client.readToEnd().length, "the connection ends without another word");
        }
    }

    @Test
    void aClientThatWaitsToBeAskedIsNotAskedAtAnUnknownAddress() throws IOException {
        try (RawClient client = API.connect()) {
            client.send(head("/nothing/here", "Content-Length: 1000000\r\nExpect: 100-continue"));

            assertEquals(404, client.read().status());
        }
    }

    @Test
    void aClientThatWaitsToBeAskedIsAskedOtherwise() throws IOException {
        byte[] body = Form.withPhoto().bytes();
        try (RawClient client = API.connect()) {
            client.send(head(GOOD, "Content-Length: " + body.length + "\r\nExpect: 100-continue"));

            assertEquals(100, client.read().status());
            assertEquals(200, client.send(body).read().status());
        }
    }

    @Test
    void theConnectionLivesOnAfterASuccess() throws IOException {
        byte[] body = Form.withPhoto().bytes();
        try (RawClient client = API.connect()) {
            for (int i = 0; i < 3; i++) {
                client.send(head(GOOD, "Content-Length: " + body.length)).send(body);
                assertEquals(200, client.read().status());
            }
        }
    }

    @Test
    void theConnectionLivesOnAfterARefusalOfAWholeBody() throws IOException {
        byte[] body = Form.withPhoto().bytes();
        try (RawClient client = API.connect()) {
            for (int i = 0; i < 3; i++) {
                client.send(head(GOOD + "&dpi=x", "Content-Length: " + body.length))
                        .send(body);
                Answer answer = client.read();
                assertEquals("400 265 Invalid DPI value", answer.summary());
                assertEquals("", answer.header("Connection").orElse(""));
            }
        }
    }

    @Test
    void theConnectionLivesOnAfterARefusalOfAWholeChunkedBody() throws IOException {
        String body = new String(Form.withPhoto().bytes(), StandardCharsets.ISO_8859_1);
        // In one piece: if the last chunk came later than the refusal, the connection would rightly be closed.
        String request = head(GOOD + "&dpi=x", "Transfer-Encoding: chunked") + Integer.toHexString(body.length())
                + "\r\n" + body + "\r\n0\r\n\r\n";
        try (RawClient client = API.connect()) {
            for (int i = 0; i < 3; i++) {
                client.send(request.getBytes(StandardCharsets.ISO_8859_1));
                assertEquals("400 265 Invalid DPI value", client.read().summary());
            }
        }
    }

    @Test
    void theConnectionLivesOnAfterARefusalWithoutABody() throws IOException {
        try (RawClient client = API.connect()) {
            for (int i = 0; i < 3; i++) {
                client.send("GET /nothing HTTP/1.1\r\nHost: h\r\n\r\n");
                assertEquals(404, client.read().status());
            }
        }
    }

    @Test
    void requestsSentAheadAreAnsweredInOrder() throws IOException {
        byte[] body = Form.withPhoto().bytes();
        try (RawClient client = API.connect()) {
            for (int i = 0; i < 2; i++) {
                client.send(head(GOOD + "&dpi=" + (i == 0 ? "x" : "300"), "Content-Length: " + body.length))
                        .send(body);
            }

            assertEquals(400, client.read().status());
            assertEquals(200, client.read().status());
        }
    }

    private static String head(String path, String length) {
        return "POST " + path + " HTTP/1.1\r\nHost: h\r\nContent-Type: " + new Form().contentType() + "\r\n" + length
                + "\r\n\r\n";
    }

    private static void sendMegabytes(RawClient client, int count) throws IOException {
        byte[] megabyte = new byte[MEGABYTE];
        for (int i = 0; i < count; i++) {
            client.send(megabyte);
        }
    }

    @Test
    void aSuccessReachesAClientThatIsStillSendingBehindItsForm() throws IOException {
        byte[] form = Form.withPhoto().bytes();
        byte[] megabyte = new byte[1 << 20];
        try (RawClient client = API.connect()) {
            client.send(head(GOOD, "Content-Length: " + (form.length + (30L << 20))))
                    .send(form);
            for (int sent = 0; sent < 30; sent++) {
                client.send(megabyte);
            }

            assertEquals(200, client.read().status());
        }
    }

    @Test
    void manyClientsThatStallDoNotStopTheServer() throws IOException {
        List<RawClient> stalling = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                stalling.add(
                        API.connect()
                                .send(
                                        "POST /api/4/UploadImage/UploadImage HTTP/1.1\r\nHost: h\r\nContent-Length: 9999999\r\n\r\nab"));
            }

            assertTimeoutPreemptively(
                    Duration.ofSeconds(4),
                    () -> assertEquals(200, API.get("/healthz").status()));
        } finally {
            for (RawClient client : stalling) {
                client.close();
            }
        }
    }
}
