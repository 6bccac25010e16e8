package io.photointake.adapter.http.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.http.live.Form;
import io.photointake.adapter.http.live.LiveApi;
import io.photointake.adapter.http.live.RawClient;
import io.photointake.application.port.CancellationSignal;
import io.photointake.application.port.ProcessorBusyException;
import io.photointake.application.upload.UploadImageCommand;
import io.photointake.application.upload.UploadResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Work for a client that is gone is told so; a client that is there is never taken for one. */
@Timeout(60)
class AbandonedUploadsTest {
    /** Longer than a client may be gone unnoticed. */
    private static final long LONG_MILLIS = 1500;

    @RegisterExtension
    private static final LiveApi API = new LiveApi();

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private long workMillis = LONG_MILLIS;

    @BeforeEach
    void workForAWhile() {
        API.uploadImage(this::work);
    }

    @SuppressWarnings("try") // the registration only has to be taken back
    private UploadResult work(UploadImageCommand command) {
        try (CancellationSignal.Registration registration =
                command.caller().cancellation().onCancel(cancelled::countDown)) {
            begun.countDown();
            if (cancelled.await(workMillis, TimeUnit.MILLISECONDS)) {
                throw new ProcessorBusyException("given up");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return API.uploads().upload(command);
    }

    private static byte[] upload() {
        return upload(Form.withPhoto());
    }

    private static byte[] upload(Form form) {
        byte[] body = form.bytes();
        String head = "POST " + LiveApi.V2 + "&frontAppUserId=u HTTP/1.1\r\nHost: h\r\nContent-Type: "
                + new Form().contentType() + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        return (head + new String(body, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private void awaitBegun() throws InterruptedException {
        assertTrue(begun.await(20, TimeUnit.SECONDS));
    }

    @Test
    void workForAClientThatHasClosedItsConnectionIsGivenUpAndLoggedAsThat() throws Exception {
        workMillis = 20_000;
        try (RawClient client = API.connect()) {
            client.send(upload());
            awaitBegun();
        }

        assertTrue(cancelled.await(10, TimeUnit.SECONDS));
        assertEquals(499, API.finished(1).get(0).status());
        assertEquals(0, API.uploads().count());
        assertEquals(0, API.leftovers());
    }

    @Test
    void theLengthOfABodyDoesNotMatter() throws Exception {
        workMillis = 20_000;
        try (RawClient client = API.connect()) {
            client.send(upload(new Form().file("f", "a.jpg", new byte[1_000_000])));
            awaitBegun();
        }

        assertTrue(cancelled.await(10, TimeUnit.SECONDS));
        assertEquals(499, API.finished(1).get(0).status());
    }

    @Test
    void aClientThatWaitsIsNotTakenForGone() throws Exception {
        try (RawClient client = API.connect()) {
            assertEquals(200, client.send(upload()).read().status());
        }
        assertEquals(1, API.uploads().count());
        assertFalse(cancelled.await(0, TimeUnit.SECONDS));
    }

    @Test
    void requestsThatComeWhileAClientIsLookedAtAreAnswered() throws Exception {
        try (RawClient client = API.connect()) {
            client.send(upload());
            awaitBegun();
            for (int i = 0; i < 3; i++) {
                client.send("GET /healthz HTTP/1.1\r\nHost: h\r\n\r\n");
                Thread.sleep(150);
            }
            for (int i = 0; i < 4; i++) {
                assertEquals(200, client.read().status());
            }
        }
    }

    @Test
    void manyRequestsThatComeWhileAClientIsLookedAtAreAnswered() throws Exception {
        try (RawClient client = API.connect()) {
            client.send(upload());
            awaitBegun();
            client.send("GET /healthz HTTP/1.1\r\nHost: h\r\n\r\n".repeat(100));
            for (int i = 0; i < 101; i++) {
                assertEquals(200, client.read().status());
            }
        }
    }

    @Test
    void whoClosesHalfOfTheConnectionHasTheAnswerOfAServerThatIsNotBusy() throws IOException {
        workMillis = 50;
        try (RawClient client = API.connect()) {
            client.send(upload()).endOutput();
            assertEquals(200, client.read().status());
        }
    }

    @Test
    void whoClosesHalfOfTheConnectionAndHasToWaitIsToldThatTheServerIsBusy() throws IOException {
        workMillis = 20_000;
        try (RawClient client = API.connect()) {
            client.send(upload()).endOutput();
            assertEquals("503 503 Server busy", client.read().summary());
        }
    }
}
