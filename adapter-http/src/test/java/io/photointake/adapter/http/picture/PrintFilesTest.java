package io.photointake.adapter.http.picture;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.http.live.Answer;
import io.photointake.adapter.http.live.LiveApi;
import io.photointake.adapter.http.live.RawClient;
import io.photointake.application.port.AcceptedImages;
import io.photointake.application.port.InMemoryContent;
import io.photointake.application.print.OpenedPrintFile;
import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.ImageId;
import io.photointake.domain.image.PhotoCode;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.KeepingRules;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.print.PrintSettings;
import io.photointake.domain.print.PrintThresholds;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.Website;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the print file is served: like the other pictures, but that its bytes follow the website's settings. */
class PrintFilesTest {
    @RegisterExtension
    private static final LiveApi API = new LiveApi();

    private static final byte[] FILE = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    private static final AcceptedImage PHOTO = AcceptedImages.aPhoto();
    private static final String PATH =
            "/UserPhoto/Demo/Photos/Print/" + PHOTO.uniqueName().fileName();

    @BeforeEach
    void serveThePrintFile() {
        serve(AllowedOrigins.ANY, false);
    }

    @Test
    void describesTheFileToGetAndHeadAlike() throws IOException {
        Answer get = API.get(PATH);
        Answer head = request("HEAD", "");

        assertArrayEquals(FILE, get.body());
        for (Answer answer : new Answer[] {get, head}) {
            assertEquals(200, answer.status());
            assertEquals("10", answer.header("Content-Length").orElse(""));
            assertEquals("image/jpeg", answer.header("Content-Type").orElse(""));
            assertEquals("bytes", answer.header("Accept-Ranges").orElse(""));
            assertEquals("nosniff", answer.header("X-Content-Type-Options").orElse(""));
            assertEquals(
                    "default-src 'none'; sandbox",
                    answer.header("Content-Security-Policy").orElse(""));
            assertEquals(
                    "cross-origin",
                    answer.header("Cross-Origin-Resource-Policy").orElse(""));
            assertEquals("*", answer.header("Access-Control-Allow-Origin").orElse(""));
            assertEquals("public, no-cache", answer.header("Cache-Control").orElse(""));
            assertTrue(answer.header("ETag").orElse("").matches("\"[^\"]+\""));
            assertTrue(answer.header("Last-Modified").isEmpty(), "nobody knows when the settings changed last");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "If-None-Match: TAG                               | 304",
                "If-None-Match: \"other\", W/TAG                 | 304",
                "If-None-Match: \"other\"                        | 200",
                "If-Modified-Since: Fri, 31 Dec 2100 23:59:59 GMT | 200",
                "Range: bytes=2-4                                 | 206",
                "Range: bytes=10-                                 | 416",
                "Range: bytes=2-4;If-Range: TAG                   | 206",
                "Range: bytes=2-4;If-Range: \"other\"            | 200",
                "Range: bytes=2-4;If-Range: Fri, 31 Dec 2100 23:59:59 GMT | 200",
            })
    void obeysConditionsAndRanges(String headers, int status) throws IOException {
        String tag = API.get(PATH).header("ETag").orElseThrow();

        Answer answer = request("GET", headers.replace("TAG", tag).replace(";", "\r\n") + "\r\n");

        assertEquals(status, answer.status());
        if (status == 206) {
            assertEquals("bytes 2-4/10", answer.header("Content-Range").orElse(""));
            assertArrayEquals(Arrays.copyOfRange(FILE, 2, 5), answer.body());
        }
    }

    @Test
    void changesItsTagWithTheSettingsThatChangeItsBytes() {
        String clean = API.get(PATH).header("ETag").orElseThrow();
        serve(AllowedOrigins.ANY, true);
        String whole = API.get(PATH).header("ETag").orElseThrow();
        serve(AllowedOrigins.ANY, false);

        assertNotEquals(clean, whole);
        assertEquals(clean, API.get(PATH).header("ETag").orElseThrow());
    }

    @Test
    void isForThePagesOfItsWebsite() {
        serve(AllowedOrigins.parse("https://shop.example"), false);

        assertEquals(
                Optional.of("https://shop.example"),
                API.get(PATH, "Origin", "https://shop.example").header("Access-Control-Allow-Origin"));
        assertFalse(API.get(PATH, "Origin", "https://evil.example")
                .header("Access-Control-Allow-Origin")
                .filter(origin -> origin.contains("evil") || origin.equals("*"))
                .isPresent());
    }

    @Test
    void isFoundInAnyCaseAndElsewhereIsAnEnvelope() {
        assertArrayEquals(FILE, API.get(PATH.toLowerCase(Locale.ROOT)).body());
        assertArrayEquals(FILE, API.get(PATH.replace("Print", "PRINT")).body());
        assertEquals("404 404 Not found", API.get(PATH.replace("Demo", "Other")).summary());
        assertEquals(
                "404 404 Not found", API.get(PATH.replace("Print/", "Prints/")).summary());
        assertEquals(
                "404 404 Not found", API.get("/UserPhoto/Demo/Photos/Print/x").summary());
    }

    private static void serve(AllowedOrigins origins, boolean keepsPrivateMetadata) {
        ConfiguredWebsite site = new ConfiguredWebsite(
                new Website(PHOTO.website(), API.sites().companies().get(0), "Shop", origins),
                UploadLimits.DEFAULT,
                KeepingRules.DEFAULT,
                new PrintSettings(PrintThresholds.DEFAULT, keepsPrivateMetadata));
        ImageId id = new ImageId(7);
        OpenedPrintFile file =
                new OpenedPrintFile(PHOTO.recorded(id, new PhotoCode(id)), site, new InMemoryContent(FILE));
        API.openPrintFile((folder, name) ->
                Optional.of(file).filter(found -> folder.equalsIgnoreCase("Demo") && name.equals(PHOTO.uniqueName())));
    }

    private static Answer request(String method, String headers) throws IOException {
        try (RawClient client = API.connect()) {
            client.send(method + " " + PATH + " HTTP/1.1\r\nHost: h\r\n" + headers + "Connection: close\r\n\r\n");
            return method.equals("HEAD") ? client.readHead() : client.read();
        }
    }
}
