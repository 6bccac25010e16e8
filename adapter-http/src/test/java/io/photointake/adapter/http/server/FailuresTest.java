package io.photointake.adapter.http.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.http.live.Answer;
import io.photointake.adapter.http.live.Form;
import io.photointake.adapter.http.live.LiveApi;
import io.photointake.adapter.http.live.LogLines;
import io.photointake.application.port.ImageRepositoryBusyException;
import io.photointake.application.port.ImageStoreException;
import io.photointake.application.port.ImageStoreFullException;
import io.photointake.application.port.ProcessorBusyException;
import io.photointake.application.port.SiteRepositoryBusyException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What clients and operators are told when the service itself fails, and what the log never holds. */
class FailuresTest {
    @RegisterExtension
    private static final LiveApi API = new LiveApi();

    private static final String V2_FAULT = "500 500 Internal server error occurred , while processing image";
    private static final String V4_FAULT = "500 500 Server error";

    @Test
    void aBusyServerAsksToTryAgain() {
        Exception cause = new Exception("made up");
        for (RuntimeException failure : List.of(
                new ProcessorBusyException("full"),
                new ImageStoreFullException("no space left", cause),
                new ImageRepositoryBusyException("locked", cause),
                new SiteRepositoryBusyException("locked", cause))) {
            API.uploadImage(command -> {
                throw failure;
            });

            for (Answer answer : List.of(v2(), v4())) {
                assertEquals("503 503 Server busy", answer.summary());
                assertEquals("5", answer.header("Retry-After").orElse(""));
            }
            assertEquals(0, API.leftovers());
        }
    }

    @Test
    void aFaultHasEachVersionsWordsAndAnIdThatTheLogKnows() {
        API.uploadImage(command -> {
            throw new ImageStoreException("the disk is full");
        });
        try (LogLines log = new LogLines()) {
            Answer two = v2();
            Answer four = v4();

            assertEquals(V2_FAULT, two.summary());
            assertEquals(V4_FAULT, four.summary());
            for (Answer answer : List.of(two, four)) {
                String id = answer.header("X-Request-Id").orElseThrow();
                assertTrue(answer.errors().contains(id), answer.errors());
                assertFalse(answer.text().contains("disk"), "the cause is the operator's");
                assertEquals("*", answer.header("Access-Control-Allow-Origin").orElse(""));
                assertTrue(log.everything().contains("ERROR " + id + " A request failed"));
            }
            assertTrue(log.everything().contains("the disk is full"));
        }
        assertEquals(0, API.leftovers());
    }

    @Test
    void anErrorOfTheVirtualMachineIsAnsweredInTheSameWay() {
        for (Error error : List.of(new OutOfMemoryError("made up"), new StackOverflowError(), new AssertionError())) {
            API.uploadImage(command -> {
                throw error;
            });
            try (LogLines log = new LogLines()) {
                assertEquals(V2_FAULT, v2().summary());
                Answer answer = v4();

                assertEquals(V4_FAULT, answer.summary());
                String id = answer.header("X-Request-Id").orElseThrow();
                assertTrue(answer.errors().contains(id), answer.errors());
                assertTrue(log.everything().contains("ERROR " + id + " A request failed"));
                assertTrue(log.everything().contains(error.getClass().getName()));
            }
            assertEquals(0, API.leftovers());
        }
    }

    @Test
    void aFaultBeforeTheBodyIsReadIsAnsweredToo() {
        API.authenticate((website, key) -> {
            throw new IllegalStateException("no database");
        });

        assertEquals(V2_FAULT, v2().summary());
        assertEquals(V4_FAULT, v4().summary());
    }

    @Test
    void aFaultWhileTheFileIsReceivedIsNeverTheClients() {
        API.receiveFile((file, limits) -> {
            throw new ImageStoreException("the disk is full");
        });

        assertEquals(V2_FAULT, v2().summary());
        assertEquals(V4_FAULT, v4().summary());
    }

    @Test
    void aFaultWhileAPictureIsLookedUpIsAnsweredWithAnEnvelope() {
        API.openImage((folder, rendition, name) -> {
            throw new IllegalStateException("no database");
        });

        assertEquals(
                V4_FAULT,
                API.get("/UserPhoto/Demo/Photos/Original/00000000-0000-0000-0000-000000000000.jpg")
                        .summary());
    }

    @Test
    void everyRequestIsOneLineInTheLog() throws InterruptedException {
        try (LogLines log = new LogLines()) {
            Answer stored = v4();
            Answer refused = API.get("/nothing?secret=1");

            assertOneLine(
                    log,
                    stored,
                    "POST " + LiveApi.V4 + " 200 code=- website=1001 client=127.0.0.1 in=\\d+ out=\\d+ \\d+ ms");
            assertOneLine(log, refused, "GET /… 404 code=404 website=- client=127.0.0.1 in=0 out=\\d+ \\d+ ms");
        }
    }

    @Test
    void neitherKeysNorQueriesNorUsersAreLogged() throws Exception {
        try (LogLines log = new LogLines()) {
            v2();
            v4();
            API.raw("GET /api/%zz?webApiClientKey=" + LiveApi.KEY + " HTTP/1.1\r\nHost: h\r\n\r\n");
            API.raw("GET /api?webApiClientKey=" + LiveApi.KEY + " HTTP/1.1\r\n\r\n");
            API.uploadImage(command -> {
                throw new IllegalStateException(command.toString().substring(0, 1));
            });
            v2();
            v4();
            API.uploadImage(command -> {
                throw new OutOfMemoryError("made up");
            });
            v2();

            assertTrue(log.requests(5).size() >= 5);
            assertFalse(log.everything().contains(LiveApi.KEY), log.everything());
            assertFalse(log.everything().contains("frontAppUserId="), log.everything());
            assertFalse(log.everything().contains("shopper-ann"), log.everything());
        }
    }

    private static void assertOneLine(LogLines log, Answer answer, String expected) throws InterruptedException {
        String id = answer.header("X-Request-Id").orElseThrow();
        List<String> lines = List.of();
        // The line of an earlier test may come late, and be among them.
        for (int wanted = 2; lines.isEmpty() && wanted <= 4; wanted++) {
            lines = log.requests(wanted).stream()
                    .filter(line -> line.startsWith(id + " "))
                    .toList();
        }
        assertEquals(1, lines.size(), lines.toString());
        assertTrue(lines.get(0).matches(id + " " + expected), lines.get(0));
    }

    private static Answer v2() {
        return API.v2("frontAppUserId=shopper-ann", Form.withPhoto());
    }

    private static Answer v4() {
        return API.v4("userId=shopper-ann", Form.withPhoto());
    }
}
