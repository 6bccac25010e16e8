package io.photointake.adapter.http.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.http.HttpSettings;
import io.photointake.adapter.http.live.Answer;
import io.photointake.adapter.http.live.Form;
import io.photointake.adapter.http.live.LiveApi;
import io.photointake.adapter.http.live.RawClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that hold on to what they have got do not hold up the others, from one address or from a hundred. */
class RudeClientsTest {
    private static final Duration SOON = Duration.ofSeconds(5); // much less, but builds are noisy
    private static final int MEGABYTE = 1 << 20;

    @RegisterExtension
    private static final LiveApi API = new LiveApi();

    /** With few places and little patience, so that a test need not be long. */
    @RegisterExtension
    private static final LiveApi SMALL = new LiveApi(small());

    private static HttpSettings small() {
        HttpSettings usual = LiveApi.settings();
        return new HttpSettings(
                usual.host(),
                usual.port(),
                usual.baseUrl(),
                usual.proxies(),
                usual.always200(),
                usual.page(),
                new TrafficSettings(
                        60, 40, 4, Duration.ofSeconds(1), Duration.ofSeconds(30), 1024, 1024, RateSettings.DEFAULT));
    }

    private static String head(int length) {
        return "POST " + LiveApi.V2 + "&frontAppUserId=u HTTP/1.1\r\nHost: h\r\nContent-Type: "
                + new Form().contentType() + "\r\nContent-Length: " + length + "\r\n\r\n";
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void bodiesThatComeAByteASecondDelayNobody(int addresses) throws Exception {
        try (Attackers attackers = new Attackers(API.port(), 400, addresses, head(MEGABYTE) + "--")) {
            for (int round = 0; round < 3; round++) {
                assertEquals(400, attackers.drip());
                assertUploadsSoon(API);
                assertSoon("health", () -> API.get("/healthz"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void bodiesThatStallAfterAGoodBeginningLoseTheirPlaces(int addresses) throws Exception {
        String start = head(MEGABYTE)
                + new String(new Form().file("f", "a.jpg", "x").unfinished(), StandardCharsets.ISO_8859_1)
                + "x".repeat(80_000);
        try (Attackers attackers = new Attackers(SMALL.port(), 12, addresses, start)) {
            assertEquals(12, attackers.drip());
            assertUploadsSoon(SMALL);
        }
    }

    @Test
    void bodiesThatStallLoseTheirPlacesToOthersOfTheSameAddress() throws Exception {
        String start = head(MEGABYTE)
                + new String(new Form().file("f", "a.jpg", "x").unfinished(), StandardCharsets.ISO_8859_1)
                + "x".repeat(80_000);
        List<RawClient> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 12; i++) {
                slow.add(SMALL.connect().send(start));
            }
            assertUploadsSoon(SMALL);
        } finally {
            for (RawClient client : slow) {
                client.close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100})
    void whoReadsNoAnswersHoldsNoThread(int addresses) throws Exception {
        String requests = "GET /openapi.yaml HTTP/1.1\r\nHost: h\r\n\r\n".repeat(100);
        try (Attackers attackers = new Attackers(API.port(), 450, addresses, requests)) {
            assertUploadsSoon(API);
            assertSoon("health", () -> API.get("/healthz"));
            assertTrue(attackers.drip() > 0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50})
    void whoeverTakesAllConnectionsLosesSome(int addresses) throws Exception {
        try (Attackers attackers = new Attackers(SMALL.port(), 100, addresses, head(MEGABYTE) + "--")) {
            assertUploadsSoon(SMALL);
            long start = System.nanoTime();
            while (attackers.drip() > 60 && System.nanoTime() - start < SOON.toNanos()) {
                Thread.sleep(50);
            }
            assertTrue(attackers.drip() <= 60);
        }
    }

    @Test
    void headersThatComeSlowlyEndTheConnection() throws Exception {
        try (Attackers attackers = new Attackers(SMALL.port(), 10, 1, "GET / HTTP/1.1\r\nHost: h\r\nX: ")) {
            long start = System.nanoTime();
            while (attackers.drip() > 0 && System.nanoTime() - start < SOON.toNanos()) {
                Thread.sleep(100);
            }

            assertEquals(0, attackers.drip());
        }
    }

    @Test
    void aSilentConnectionAfterARequestIsKept() throws Exception {
        try (RawClient client = SMALL.connect()) {
            for (int i = 0; i < 2; i++) {
                assertEquals(
                        200,
                        client.send("GET /healthz HTTP/1.1\r\nHost: h\r\n\r\n")
                                .read()
                                .status());
                Thread.sleep(1500);
            }
        }
    }

    @Test
    void whoIsSlowWhileOthersWaitIsToldThatTheServerIsBusy() throws Exception {
        String start = head(MEGABYTE)
                + new String(new Form().file("f", "a.jpg", "x").unfinished(), StandardCharsets.ISO_8859_1)
                + "x".repeat(80_000);
        List<Attackers> others = new ArrayList<>();
        try (RawClient slow = SMALL.connect()) {
            slow.send(start);
            do {
                // Whoever has a place while nobody waits keeps it.
                others.add(new Attackers(SMALL.port(), 6, 6, start));
            } while (slow.isSilentFor(300) && others.size() < 50);
            Answer answer = slow.read();

            assertEquals("503 503 Server busy", answer.summary());
            assertTrue(answer.header("Retry-After").isPresent());
        } finally {
            for (Attackers waiting : others) {
                waiting.close();
            }
        }
        assertEquals(0, SMALL.leftovers());
    }

    @Test
    void aBodyThatIsTooSlowIsGivenUp() throws Exception {
        try (RawClient slow = API.connect()) {
            slow.send(head(MEGABYTE)).send("--");
            Answer answer = slow.read();

            assertEquals("400 262 Invalid or missing file", answer.summary());
        }
    }

    private static void assertUploadsSoon(LiveApi api) throws IOException {
        assertUploads(api, SOON);
    }

    private static void assertUploads(LiveApi api, Duration longest) throws IOException {
        assertWithin("upload", longest, () -> api.v2("frontAppUserId=honest", Form.withPhoto()));
    }

    private static void assertSoon(String what, Supplier<Answer> call) {
        assertWithin(what, SOON, call);
    }

    private static void assertWithin(String what, Duration longest, Supplier<Answer> call) {
        long start = System.nanoTime();
        Answer answer = call.get();
        Duration took = Duration.ofNanos(System.nanoTime() - start);

        assertEquals(200, answer.status(), what);
        assertTrue(took.compareTo(longest) < 0, what + " took " + took);
    }
}
