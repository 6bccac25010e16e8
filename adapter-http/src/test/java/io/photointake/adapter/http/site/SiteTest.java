package io.photointake.adapter.http.site;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.http.live.Answer;
import io.photointake.adapter.http.live.Form;
import io.photointake.adapter.http.live.LiveApi;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.site.AllowedOrigins;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteTest {
    @RegisterExtension
    private static final LiveApi API = new LiveApi();

    private static final String MODULE = "/sdk/photo-intake.js";
    private static final String CLASSIC = "/sdk/photo-intake.global.js";

    @ParameterizedTest
    @CsvSource({
        "/sdk/photo-intake.js, text/javascript; charset=utf-8, cross-origin",
        "/SDK/Photo-Intake.js, text/javascript; charset=utf-8, cross-origin",
        "/sdk/photo-intake.global.js, text/javascript; charset=utf-8, cross-origin",
        "/sdk/photo-intake.d.ts, application/typescript; charset=utf-8, cross-origin",
        "/, text/html; charset=utf-8, same-origin",
        "/page/page.css, text/css; charset=utf-8, same-origin",
        "/page/page.js, text/javascript; charset=utf-8, same-origin",
        "/page/icon.svg, image/svg+xml, same-origin"
    })
    void servesEachFileAsWhatItIsAndAsksToBeAskedAgain(String path, String type, String resourcePolicy) {
        Answer answer = API.get(path);

        assertEquals(200, answer.status());
        assertEquals(type, answer.header("Content-Type").orElse("").replace(";charset", "; charset"));
        assertEquals("no-cache", answer.header("Cache-Control").orElse(""));
        assertEquals("nosniff", answer.header("X-Content-Type-Options").orElse(""));
        assertEquals(
                resourcePolicy, answer.header("Cross-Origin-Resource-Policy").orElse(""));
        assertEquals(
                Integer.toString(answer.body().length),
                answer.header("Content-Length").orElse(""));
        assertTrue(answer.body().length > 100);

        String tag = answer.header("ETag").orElse("");
        assertTrue(Pattern.matches("\"[0-9a-f]{32}\"", tag), tag);
        Answer again = API.get(path, "If-None-Match", "\"other\", W/" + tag);
        assertEquals(304, again.status());
        assertEquals(0, again.body().length);
        assertEquals(tag, again.header("ETag").orElse(""));
        assertEquals(200, API.get(path, "If-None-Match", "\"other\"").status());
    }

    @Test
    void servesTheSameHeadersWithoutTheFile() {
        Answer whole = API.get(MODULE);
        Answer head = API.send("HEAD", MODULE, BodyPublishers.noBody());

        assertEquals(200, head.status());
        assertEquals(0, head.body().length);
        assertEquals(whole.header("ETag"), head.header("ETag"));
        assertEquals(whole.header("Content-Length"), head.header("Content-Length"));
    }

    @Test
    void letsEveryOriginLoadTheClientWhateverTheWebsitesAllow() {
        API.forgetWebsites();
        API.addWebsite(1001, UploadLimits.DEFAULT, AllowedOrigins.parse("https://one.example"));

        for (String path : new String[] {MODULE, CLASSIC, "/sdk/photo-intake.d.ts"}) {
            Answer answer = API.get(path, "Origin", "https://two.example");
            assertEquals("*", answer.header("Access-Control-Allow-Origin").orElse(""), path);
        }
    }

    @Test
    void givesAClassicScriptTheFormThatItCanRun() {
        Answer module = API.get(MODULE, "Sec-Fetch-Dest", "script", "Sec-Fetch-Mode", "cors");
        Answer classic = API.get(MODULE, "Sec-Fetch-Dest", "script", "Sec-Fetch-Mode", "no-cors");

        assertArrayEquals(API.get(MODULE).body(), module.body());
        assertArrayEquals(API.get(CLASSIC).body(), classic.body());
        assertNotEquals(module.header("ETag"), classic.header("ETag"));
        for (Answer each : new Answer[] {module, classic}) {
            assertEquals("Sec-Fetch-Dest, Sec-Fetch-Mode", each.header("Vary").orElse(""));
        }
        assertTrue(module.text().contains("\nexport {"));
        assertFalse(Pattern.compile("(?m)^export|import\\.meta")
                .matcher(classic.text())
                .find());
    }

    @Test
    void letsThePageUseNothingButItself() {
        Answer page = API.get("/");

        assertEquals(
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
                        + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
                page.header("Content-Security-Policy").orElse(""));
        assertEquals("no-referrer", page.header("Referrer-Policy").orElse(""));
        assertFalse(
                Pattern.compile("<style|<script(?! type=\"module\" src=)|style=|\\son\\w+=|https?://(?!www\\.w3\\.org)")
                        .matcher(page.text())
                        .find());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/page",
                "/page/page.html",
                "/page/SiteRoutes.class",
                "/sdk/page.js",
                "/sdk",
                "/index.html",
                "/page/..%2fpage.css",
                "/sdk/%2e%2e/sdk/photo-intake.d.ts"
            })
    void servesNoOtherFile(String path) {
        Answer answer = API.get(path);

        assertTrue(answer.status() == 404 || answer.status() == 400, answer.summary());
        assertEquals("Error", answer.json().path("Response").asString());
    }

    @Test
    void takesNothing() {
        assertEquals(
                "405 405 Method not allowed", API.post("/", Form.withPhoto()).summary());
    }
}
