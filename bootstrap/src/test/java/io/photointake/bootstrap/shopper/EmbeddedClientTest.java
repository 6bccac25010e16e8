package io.photointake.bootstrap.shopper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.bootstrap.harness.Console;
import io.photointake.bootstrap.harness.Photos;
import io.photointake.bootstrap.harness.Site;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JavaScript client in pages of a shop, whose origin is not the service's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
final class EmbeddedClientTest {
    /** A page as the published documentation has it, with the names of its callbacks. */
    private static final String CLASSIC = """
        <!doctype html><title>A shop</title><script src="%s"></script>
        <script>
          const told = [];
          const shop = {
            onUploaded(envelope) { told.push(['uploaded', envelope]); },
            onFailed(envelope) { told.push(['failed', envelope]); },
          };
          window.shop = shop;
        </script>
        """;

    private static final String MODULE = """
        <!doctype html><title>A shop</title>
        <script type="module">
          import {uploadImage, PhotoIntakeError} from '%s';
          window.uploadImage = uploadImage;
          window.PhotoIntakeError = PhotoIntakeError;
        </script>
        """;

    /** A photo, as a page gets it from an input. */
    private static final String PHOTO =
            "const photo = new File([Uint8Array.from(atob(args[0].photo), each => each.charCodeAt(0))], 'beach.jpg');"
                    + "const shopper = {websiteId: 7, webApiClientKey: args[0].key, userId: 'ann'};";

    private final ShopServer shop;
    private final Shopping shopping;
    private final Browser browser;

    EmbeddedClientTest(@TempDir Path folder) throws IOException {
        browser = Browser.start();
        shop = new ShopServer();
        shopping = Shopping.start(browser, siteOf(shop.origin("127.0.0.1"), folder));
        shop.put("/module", MODULE.formatted(shopping.address() + "/sdk/photo-intake.js"));
    }

    /** With one website, which allows one origin alone. */
    private static Site siteOf(String origin, Path folder) {
        Path data = folder.resolve("data");
        String place = data.toString();
        Console.succeed("init", "--data", place);
        Console.succeed("company", "add", "Mugs", "--folder", "mugs", "--data", place);
        Console.succeed(
                "website", "add", "Mugs", "--company", "mugs", "--id", "7", "--origins", origin, "--data", place);
        Matcher key = Pattern.compile("Key \\d+: (\\S+)")
                .matcher(Console.succeed("key", "add", "--company", "mugs", "--data", place));
        assertTrue(key.find());
        return new Site(folder, data, "jdbc:sqlite:" + data.resolve("photointake.db"), key.group(1));
    }

    @AfterAll
    void close() {
        shopping.close();
        shop.close();
    }

    @Test
    void aModuleUploadsAcrossOriginsAndTellsOfProgress() {
        openModule("127.0.0.1");

        JsonNode told = run("""
            const steps = [];
            const told = [];
            const envelope = await uploadImage({...shopper, file: photo,
                progressCallback: step => steps.push(step), successCallback: each => told.push(each)});
            const full = steps.every(step => step.total >= photo.size);
            return JSON.stringify({same: told.length === 1 && told[0] === envelope, envelope, steps, full});
            """);

        assertTrue(told.path("same").asBoolean(), told.toString());
        assertEquals("[\"Response\",\"Message\",\"Data\",\"ErrorCode\"]", names(told.path("envelope")));
        assertEquals("Success", told.path("envelope").path("Response").asString());
        assertEquals(
                "beach.jpg",
                told.path("envelope").path("Data").path("ImageName").asString());
        assertEquals(0, told.path("steps").get(0).path("percent").asInt());
        assertTrue(told.path("full").asBoolean(), told.toString());
        JsonNode last = told.path("steps").get(told.path("steps").size() - 1);
        assertEquals(100, last.path("percent").asInt());
        assertEquals(last.path("total").asLong(), last.path("loaded").asLong());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sdk/photo-intake.global.js", "/sdk/photo-intake.js"})
    void aClassicScriptCallsBackByTheNamesOfFunctions(String script) {
        shop.put("/classic", CLASSIC.formatted(shopping.address() + script));
        browser.open(shop.origin("127.0.0.1") + "/classic");

        JsonNode told = run("""
            const named = {...shopper, SuccessCallback: 'shop.onUploaded', errorcallback: 'shop.onFailed'};
            await PhotoIntake.uploadUserPhotos({...named, files: [photo, photo]});
            PhotoIntake.uploadUserPhotos({...named, webApiClientKey: 'wrong', files: photo});
            while (told.length < 2) await new Promise(requestAnimationFrame);
            return JSON.stringify(told);
            """);

        assertEquals("uploaded", told.get(0).get(0).asString());
        assertEquals(2, told.get(0).get(1).path("Data").size());
        assertEquals("failed", told.get(1).get(0).asString());
        assertEquals(
                "[\"Response\",\"Message\",\"Data\",\"ErrorCode\",\"Errors\"]",
                names(told.get(1).get(1)));
        assertEquals("234", told.get(1).get(1).path("ErrorCode").asString());
        assertEquals(
                "Invalid webApiClientKey", told.get(1).get(1).path("Message").asString());
        assertTrue(
                browser.complaints().stream().noneMatch(each -> each.contains("Uncaught")),
                "a rejection that a callback was told of is not left unhandled");
    }

    @Test
    void anOriginThatTheWebsiteDoesNotAllowGetsNoAnswer() {
        openModule("localhost");

        JsonNode envelope = run(refusedWith("file: photo"));

        assertEquals("0", envelope.path("ErrorCode").asString());
        assertEquals("Network failure", envelope.path("Message").asString());
        assertTrue(
                browser.complaints().stream().anyMatch(each -> each.contains("blocked by CORS policy")),
                "the browser asked first, and was refused");
    }

    @Test
    void aPreflightIsKeptByBrowsersForTwoHours() throws Exception {
        String origin = shop.origin("127.0.0.1");

        HttpHeaders allowed = preflight(origin);
        HttpHeaders refused = preflight(shop.origin("localhost"));

        assertEquals(origin, allowed.firstValue("Access-Control-Allow-Origin").orElse(""));
        assertEquals("7200", allowed.firstValue("Access-Control-Max-Age").orElse(""));
        assertEquals("", refused.firstValue("Access-Control-Allow-Origin").orElse(""));
    }

    @Test
    void whatFailsOnTheWayIsAnEnvelopeToo() {
        openModule("127.0.0.1");
        browser.sendAtMost(1000);
        try {
            assertEquals("Aborted", message("file: photo, signal: abortedAt(30)"));
            assertEquals("Aborted", message("file: photo, signal: AbortSignal.abort()"));
            assertEquals("Timed out", message("file: photo, timeout: 30"));
        } finally {
            browser.sendAsItCan();
        }
        assertEquals("Network failure", message("file: photo, baseUrl: 'http://127.0.0.1:1'"));
        assertEquals("Server busy", message("file: photo, baseUrl: location.origin"), "a server that answers 502");
        assertEquals("Server busy", message("file: photo, baseUrl: '/shop'"), "against the page's own address");
        assertEquals("Invalid or missing file", message("file: document.createElement('input')"));
        assertEquals("Missing websiteId", message("WEBSITEID: null, file: photo"));
    }

    @Test
    void aRefusalReachesAPageThatIsStillSending() {
        openModule("127.0.0.1");

        assertEquals(
                "Invalid webApiClientKey", message("webApiClientKey: 'wrong', file: new Blob([new Uint8Array(2e7)])"));
        assertEquals("Invalid or missing file", message("file: new Blob([new Uint8Array(4e7)])"));
    }

    private String message(String options) {
        return run(refusedWith(options)).path("Message").asString();
    }

    private static String refusedWith(String options) {
        return """
            const abortedAt = milliseconds => {
              const controller = new AbortController();
              setTimeout(() => controller.abort(), milliseconds);
              return controller.signal;
            };
            const told = [];
            const error = await uploadImage({...shopper, %s, errorCallback: each => told.push(each)}).catch(each => each);
            const isOne = error instanceof PhotoIntakeError && told.length === 1 && told[0] === error.envelope;
            return JSON.stringify(isOne ? error.envelope : {Message: String(error)});
            """.formatted(options);
    }

    private void openModule(String name) {
        browser.open(shop.origin(name) + "/module");
        browser.until(
                "the client is loaded",
                () -> browser.script("return 'uploadImage' in window").equals(true));
    }

    private JsonNode run(String body) {
        Object result = browser.await(
                PHOTO + body,
                Map.of(
                        "photo",
                        Base64.getEncoder().encodeToString(Photos.unique(1200, 900)),
                        "key",
                        shopping.site().key()));
        return new JsonMapper().readTree(String.valueOf(result));
    }

    private HttpHeaders preflight(String origin) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(shopping.address() + "/api/4/UploadImage/UploadImage"))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "webapiclientkey,websiteid")
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .headers();
    }

    private static String names(JsonNode envelope) {
        return new JsonMapper().writeValueAsString(envelope.propertyNames());
    }
}
