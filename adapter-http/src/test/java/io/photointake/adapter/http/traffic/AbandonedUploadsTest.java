package io.photointake.adapter.http.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
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

    /** More uploads than that wait for each other. */
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final Semaphore begun = new Semaphore(0);
    private final Semaphore cancelled = new Semaphore(0);
    private long workMillis = LONG_MILLIS;

    @BeforeEach
    void workForAWhile() {
        API.uploadImage(this::work);
    }

    @SuppressWarnings("try") // the registration only has to be taken back
    private UploadResult work(UploadImageCommand command) {
        CountDownLatch mine = new CountDownLatch(1);
        try (CancellationSignal.Registration registration =
                command.caller().cancellation().onCancel(mine::countDown)) {
            begun.release();
            if (mine.await(workMillis, TimeUnit.MILLISECONDS)) {
                cancelled.release();
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
        assertTrue(begun.tryAcquire(20, TimeUnit.SECONDS));
    }

    /** Requests of earlier tests may still end. */
    private static void awaitClosedInLog(int requests) throws InterruptedException {
        long start = System.nanoTime();
        while (API.finished(0).stream().filter(one -> one.status() == 499).count() < requests) {
            assertTrue(System.nanoTime() - start < 20_000_000_000L, "not logged as 499");
            Thread.sleep(10);
        }
    }

    @Test
    void workForClientsThatHaveClosedTheirConnectionsIsGivenUpAndLoggedAsThat() throws Exception {
        workMillis = 30_000;
        List<RawClient> clients = new ArrayList<>();
        for (int i = 0; i <= PROCESSORS; i++) {
            clients.add(API.connect().send(upload()));
            awaitBegun();
        }
        for (RawClient client : clients) {
            client.close();
        }
        assertTrue(cancelled.tryAcquire(1, 5, TimeUnit.SECONDS), "while others wait");
        assertTrue(cancelled.tryAcquire(PROCESSORS, 20, TimeUnit.SECONDS), "and later if nobody does");
        awaitClosedInLog(PROCESSORS + 1);
        assertEquals(0, API.uploads().count());
        assertEquals(0, API.leftovers());
    }

    @Test
    void aConnectionThatIsResetIsGivenUpAtOnce() throws Exception {
        workMillis = 20_000;
        RawClient client = API.connect().send(upload());
        awaitBegun();
        client.reset();

        assertTrue(cancelled.tryAcquire(5, TimeUnit.SECONDS));
        awaitClosedInLog(1);
    }

    @Test
    void theLengthOfABodyDoesNotMatter() throws Exception {
        workMillis = 20_000;
        RawClient client = API.connect().send(upload(new Form().file("f", "a.jpg", new byte[1_000_000])));
        awaitBegun();
        client.reset();

        assertTrue(cancelled.tryAcquire(5, TimeUnit.SECONDS));
        awaitClosedInLog(1);
    }

    @Test
    void aClientThatWaitsIsNotTakenForGone() throws Exception {
        try (RawClient client = API.connect()) {
            assertEquals(200, client.send(upload()).read().status());
        }
        assertEquals(1, API.uploads().count());
        assertEquals(0, cancelled.availablePermits());
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
    void whoClosesHalfOfTheConnectionHasItsAnswer() throws IOException {
        workMillis = 2_000;
        try (RawClient client = API.connect()) {
            client.send(upload()).endOutput();
            assertEquals(200, client.read().status());
        }
    }

    @Test
    void whoClosesHalfOfTheConnectionAndHasToWaitIsToldThatTheServerIsBusy() throws Exception {
        workMillis = 20_000;
        List<RawClient> clients = new ArrayList<>();
        try {
            for (int i = 0; i <= PROCESSORS; i++) {
                clients.add(API.connect().send(upload()));
                awaitBegun();
            }
            assertEquals(
                    "503 503 Server busy", clients.get(0).endOutput().read().summary());
        } finally {
            for (RawClient client : clients) {
                client.reset();
            }
        }
    }
}
