package io.photointake.adapter.http.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.http.live.Answer;
import io.photointake.adapter.http.live.LiveApi;
import io.photointake.adapter.http.live.Pictures;
import io.photointake.adapter.http.live.RawClient;
import io.photointake.application.port.ContentSource;
import io.photointake.application.port.InMemoryContent;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.site.AllowedOrigins;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PicturesTest {
    @RegisterExtension
    private static final LiveApi API = new LiveApi();

    private static final byte[] ORIGINAL = new byte[200_000];
    private static final byte[] STANDARD = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    private static final byte[] THUMBNAIL = {42};

    static {
        new Random(1).nextBytes(ORIGINAL);
    }

    private final Pictures pictures = Pictures.of(ORIGINAL, STANDARD, THUMBNAIL);

    @BeforeEach
    void servePictures() {
        API.openImage(pictures);
    }

    @Test
    void sendsEachPictureAsWhatItsBytesAre() {
        Answer original = API.get(pictures.path(Rendition.ORIGINAL));
        Answer standard = API.get(pictures.path(Rendition.STANDARD));
        Answer thumbnail = API.get(pictures.path(Rendition.THUMBNAIL));

        assertArrayEquals(ORIGINAL, original.body());
        assertArrayEquals(STANDARD, standard.body());
        assertArrayEquals(THUMBNAIL, thumbnail.body());
        assertEquals("image/heic", original.header("Content-Type").orElse(""));
        assertEquals("image/jpeg", standard.header("Content-Type").orElse(""));
        assertEquals("image/png", thumbnail.header("Content-Type").orElse(""));
    }

    @ParameterizedTest
    @EnumSource
    void describesThePictureToGetAndHeadAlike(Rendition rendition) throws IOException {
        Answer get = API.get(pictures.path(rendition), "Accept-Encoding", "gzip, br");
        Answer head = head(pictures.path(rendition), "");

        for (Answer answer : new Answer[] {get, head}) {
            assertEquals(200, answer.status());
            assertEquals(
                    Integer.toString(get.body().length),
                    answer.header("Content-Length").orElse(""));
            assertEquals("bytes", answer.header("Accept-Ranges").orElse(""));
            assertEquals(
                    "public, max-age=31536000, immutable",
                    answer.header("Cache-Control").orElse(""));
            assertEquals("nosniff", answer.header("X-Content-Type-Options").orElse(""));
            assertEquals(
                    "default-src 'none'; sandbox",
                    answer.header("Content-Security-Policy").orElse(""));
            assertEquals("*", answer.header("Access-Control-Allow-Origin").orElse(""));
            assertEquals(
                    "Fri, 31 Dec 1999 23:59:59 GMT",
                    answer.header("Last-Modified").orElse(""));
            assertTrue(answer.header("ETag").orElse("").matches("\"[^\"]+\""));
            assertTrue(answer.header("Content-Encoding").isEmpty());
        }
        assertEquals(get.header("ETag"), head.header("ETag"));
        assertEquals(get.header("Content-Type"), head.header("Content-Type"));
    }

    @Test
    void tellsTheRenditionsApartByTheirTags() {
        assertNotEquals(etag(Rendition.ORIGINAL), etag(Rendition.STANDARD));
        assertNotEquals(etag(Rendition.STANDARD), etag(Rendition.THUMBNAIL));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If-None-Match: TAG                                      | 304",
                "If-None-Match: W/TAG                                    | 304",
                "If-None-Match: \"other\", TAG                           | 304",
                "If-None-Match: \"other\";If-None-Match: TAG             | 304",
                "If-None-Match: *                                        | 304",
                "If-None-Match: \"other\"                                | 200",
                "If-None-Match: other                                    | 200",
                "If-Modified-Since: Fri, 31 Dec 1999 23:59:59 GMT        | 304",
                "If-Modified-Since: Sat, 01 Jan 2000 00:00:00 GMT        | 304",
                "If-Modified-Since: Fri, 31 Dec 1999 23:59:58 GMT        | 200",
                "If-Modified-Since: yesterday                            | 200",
                "If-None-Match: \"other\";If-Modified-Since: Sat, 01 Jan 2000 00:00:00 GMT | 200",
            })
    void saysWhetherTheClientsCopyIsStillGood(String conditions, int status) throws IOException {
        String headers = conditions.replace("TAG", etag(Rendition.STANDARD)).replace(";", "\r\n") + "\r\n";

        Answer get = get(pictures.path(Rendition.STANDARD), headers);

        assertEquals(status, get.status());
        assertEquals(status, head(pictures.path(Rendition.STANDARD), headers).status());
        assertEquals(etag(Rendition.STANDARD), get.header("ETag").orElse(""));
        assertEquals("*", get.header("Access-Control-Allow-Origin").orElse(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "bytes=0-0                           | bytes 0-0/10 | 1",
                "bytes=2-4                           | bytes 2-4/10 | 3",
                "bytes=9-                            | bytes 9-9/10 | 1",
                "bytes=0-                            | bytes 0-9/10 | 10",
                "bytes=5-100                         | bytes 5-9/10 | 5",
                "bytes=-3                            | bytes 7-9/10 | 3",
                "bytes=-100                          | bytes 0-9/10 | 10",
                "Bytes=2-4                           | bytes 2-4/10 | 3",
                "bytes= 2-4                          | bytes 2-4/10 | 3",
                "bytes=2-99999999999999999999999     | bytes 2-9/10 | 8",
                "bytes=-99999999999999999999999      | bytes 0-9/10 | 10",
            })
    void sendsTheRangeThatIsAskedFor(String range, String contentRange, int length) throws IOException {
        Answer answer = get(pictures.path(Rendition.STANDARD), "Range: " + range + "\r\n");

        assertEquals(206, answer.status());
        assertEquals(contentRange, answer.header("Content-Range").orElse(""));
        assertEquals(Integer.toString(length), answer.header("Content-Length").orElse(""));
        int first = Integer.parseInt(contentRange.substring(6, 7));
        assertArrayEquals(java.util.Arrays.copyOfRange(STANDARD, first, first + length), answer.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-20", "bytes=-0", "bytes=99999999999999999999999-"})
    void refusesARangeOutsideThePicture(String range) throws IOException {
        Answer answer = get(pictures.path(Rendition.STANDARD), "Range: " + range + "\r\n");

        assertEquals("416 416 Bad request", answer.summary());
        assertEquals("bytes */10", answer.header("Content-Range").orElse(""));
        assertEquals("*", answer.header("Access-Control-Allow-Origin").orElse(""));
        assertTrue(answer.header("ETag").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=0-1,4-5",
                "bytes=5-2",
                "bytes=-",
                "bytes=a-b",
                "bytes=--1",
                "lines=0-1",
                "bytes 0-1",
                "bytes="
            })
    void sendsEverythingForARangeItDoesNotServe(String range) throws IOException {
        Answer answer = get(pictures.path(Rendition.STANDARD), "Range: " + range + "\r\n");

        assertEquals(200, answer.status());
        assertArrayEquals(STANDARD, answer.body());
        assertTrue(answer.header("Content-Range").isEmpty());
    }

    @Test
    void ignoresARangeInHead() throws IOException {
        Answer answer = head(pictures.path(Rendition.STANDARD), "Range: bytes=2-4\r\n");

        assertEquals(200, answer.status());
        assertEquals("10", answer.header("Content-Length").orElse(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TAG                           | 206",
                "W/TAG                         | 200",
                "\"other\"                     | 200",
                "Fri, 31 Dec 1999 23:59:59 GMT | 206",
                "Sat, 01 Jan 2000 00:00:00 GMT | 200",
            })
    void sendsARangeOnlyOfTheVersionTheClientHas(String condition, int status) throws IOException {
        String headers = "Range: bytes=2-4\r\nIf-Range: " + condition.replace("TAG", etag(Rendition.STANDARD)) + "\r\n";

        assertEquals(status, get(pictures.path(Rendition.STANDARD), headers).status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/UserPhoto/Other/Photos/Original/NAME",
                "/UserPhoto/Demo/Photos/Huge/NAME",
                "/UserPhoto/Demo/Photos/Original/00000000-0000-0000-0000-000000000000.jpg",
                "/UserPhoto/Demo/Photos/Original/NAME.jpg",
                "/UserPhoto/Demo/Photos/Original/NAME.bak",
                "/UserPhoto/Demo/Photos/Original/x",
                "/UserPhoto/Demo/Photos/Original/",
                "/UserPhoto/Demo/Photos/Original",
                "/UserPhoto/Demo/Photos/Original/NAME/x",
                "/UserPhoto/%44emo/Photos/Original/x%00NAME",
                "/UserPhoto/Demo/Photos/Original/..%2f..%2fNAME",
                "/UserPhoto/Demo/Photos/Original/../../../../etc/passwd",
                "/UserPhoto/Demo/Photos/Original/%2e%2e/NAME",
                "/UserPhoto/Demo/Photos/Original/%ff",
                "/UserPhoto/Demo/Photos/Original/..;/NAME",
                "/UserPhoto//Photos/Original/NAME",
                "/UserPhoto/Demo/Photos/Original/..\\..\\NAME",
            })
    void answersWithAnEnvelopeWhereThereIsNoPicture(String path) throws IOException {
        Answer answer = get(path.replace("NAME", pictures.fileName()), "");

        assertTrue(answer.status() == 404 || answer.status() == 400, answer.summary());
        assertEquals(Integer.toString(answer.status()), answer.code());
        assertEquals("*", answer.header("Access-Control-Allow-Origin").orElse(""));
    }

    @Test
    void findsThePictureInAnyCase() {
        String path = "/userphoto/demo/photos/ORIGINAL/" + pictures.fileName().toUpperCase(java.util.Locale.ROOT);

        assertArrayEquals(ORIGINAL, API.get(path).body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void takesNoOtherMethods(String method) {
        Answer answer = API.send(method, pictures.path(Rendition.ORIGINAL), BodyPublishers.noBody());

        assertEquals("405 405 Method not allowed", answer.summary());
        assertTrue(answer.header("Allow").orElse("").contains("GET"));
        assertTrue(answer.header("Allow").orElse("").contains("HEAD"));
    }

    @Test
    void writesTheDateWithTwoDigitsOfTheDay() {
        assertEquals(
                "Thu, 01 Jan 1970 00:00:00 GMT", Validators.httpDate(java.time.Instant.EPOCH), "as RFC 9110 has it");
    }

    @Test
    void aPictureWhoseBytesAreGoneIsAnErrorWithoutItsHeaders() {
        ContentSource gone = source(10, () -> {
            throw new IOException("deleted meanwhile");
        });
        Pictures broken = new Pictures(Map.of(Rendition.ORIGINAL, gone), AllowedOrigins.ANY);
        API.openImage(broken);

        assertIsAFault(API.get(broken.path(Rendition.ORIGINAL)));
    }

    @Test
    void aPictureThatIsDeletedBetweenLookUpAndOpeningIsNotFound() {
        ContentSource gone = source(10, () -> {
            API.openImage((folder, rendition, name) -> Optional.empty());
            throw new NoSuchFileException("gone");
        });
        Pictures deleted = new Pictures(Map.of(Rendition.ORIGINAL, gone), AllowedOrigins.ANY);
        API.openImage(deleted);

        assertEquals(
                "404 404 Not found", API.get(deleted.path(Rendition.ORIGINAL)).summary());
    }

    @Test
    void aPictureOnRecordWhoseBytesAreLostIsAFault() {
        ContentSource gone = source(10, () -> {
            throw new NoSuchFileException("gone");
        });
        Pictures broken = new Pictures(Map.of(Rendition.ORIGINAL, gone), AllowedOrigins.ANY);
        API.openImage(broken);

        assertIsAFault(API.get(broken.path(Rendition.ORIGINAL)));
    }

    @Test
    void aSmallPictureThatFailsWhileItIsReadIsAnErrorWithoutItsHeaders() {
        Pictures broken = new Pictures(
                Map.of(Rendition.ORIGINAL, source(100, () -> new InMemoryContent(STANDARD).open())),
                AllowedOrigins.ANY);
        API.openImage(broken);

        assertIsAFault(API.get(broken.path(Rendition.ORIGINAL), "Range", "bytes=5-50"));
    }

    @Test
    void aLargePictureThatFailsWhileItIsSentBreaksOff() throws IOException {
        Pictures broken = new Pictures(
                Map.of(Rendition.ORIGINAL, source(300_000, () -> new InMemoryContent(ORIGINAL).open())),
                AllowedOrigins.ANY);
        API.openImage(broken);

        try (RawClient client = API.connect()) {
            client.send("GET " + broken.path(Rendition.ORIGINAL) + " HTTP/1.1\r\nHost: h\r\n\r\n");
            Answer head = client.readHead();
            byte[] body = client.readToEnd();

            assertEquals("300000", head.header("Content-Length").orElse(""));
            assertTrue(body.length <= ORIGINAL.length, "something was sent after the picture: " + body.length);
        }
    }

    private static void assertIsAFault(Answer answer) {
        assertEquals("500 500 Server error", answer.summary());
        assertEquals("no-store", answer.header("Cache-Control").orElse(""));
        assertTrue(answer.header("ETag").isEmpty(), "ETag");
        assertTrue(answer.header("Content-Range").isEmpty(), "Content-Range");
        assertTrue(answer.header("Last-Modified").isEmpty(), "Last-Modified");
        assertEquals("*", answer.header("Access-Control-Allow-Origin").orElse(""));
        assertTrue(answer.errors().contains(answer.header("X-Request-Id").orElse("?")));
    }

    private String etag(Rendition rendition) {
        return API.get(pictures.path(rendition)).header("ETag").orElseThrow();
    }

    private static Answer get(String path, String headers) throws IOException {
        return API.raw("GET " + path + " HTTP/1.1\r\nHost: h\r\n" + headers + "\r\n");
    }

    private static Answer head(String path, String headers) throws IOException {
        try (RawClient client = API.connect()) {
            client.send("HEAD " + path + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n" + headers + "\r\n");
            Answer answer = client.readHead();
            assertEquals(0, client.readToEnd().length, "an answer to HEAD has no body");
            return answer;
        }
    }

    private static ContentSource source(int size, Opening opening) {
        return new ContentSource() {
            @Override
            public ByteSize size() {
                return new ByteSize(size);
            }

            @Override
            public SeekableByteChannel open() throws IOException {
                return opening.open();
            }
        };
    }

    private interface Opening {
        SeekableByteChannel open() throws IOException;
    }
}
