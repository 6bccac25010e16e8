package io.photointake.adapter.http.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.http.live.Answer;
import io.photointake.adapter.http.live.Form;
import io.photointake.adapter.http.live.LiveApi;
import io.photointake.adapter.http.live.Pictures;
import io.photointake.application.port.InMemoryContent;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.site.AllowedOrigins;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrowsersTest {
    @RegisterExtension
    private static final LiveApi API = new LiveApi();

    private static final String ONE = "https://one.example";
    private static final String TWO = "http://two.example:8080";
    private static final String WANTED = "websiteid,webapiclientkey,content-type";
    private static final String PREFLIGHT =
            String.join("\r\n", "Access-Control-Request-Method: POST", "Access-Control-Request-Headers: " + WANTED, "");
    private static final String EVIL = "https://evil.example";

    @Test
    void anyPageMayReadAnAnswerByDefault() throws IOException {
        for (String origin : new String[] {ONE, EVIL, "null"}) {
            Answer answer = upload(1001, origin);

            assertEquals("*", allowed(answer));
            assertTrue(answer.header("Vary").isEmpty());
            assertTrue(answer.header("Access-Control-Allow-Credentials").isEmpty());
        }
        assertEquals("*", allowed(API.get("/nothing")), "also without an Origin");
        assertEquals("*", allowed(preflight(EVIL, "")));
    }

    @Test
    void aPreflightAllowsWhatTheVersionsNeed() throws IOException {
        Answer answer = preflight(ONE, PREFLIGHT);

        assertEquals(200, answer.status());
        assertTrue(answer.header("Access-Control-Allow-Methods").orElse("").contains("POST"));
        assertEquals(WANTED, answer.header("Access-Control-Allow-Headers").orElse(""));
        assertEquals("7200", answer.header("Access-Control-Max-Age").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x: y", "a\"b", "<script>", "(), é", "a\tb"})
    void aPreflightRepeatsNothingButNamesOfHeaders(String wanted) throws IOException {
        Answer answer = preflight(ONE, "Access-Control-Request-Headers: " + wanted + "\r\n");

        assertEquals(
                "websiteId, webApiClientKey, Content-Type",
                answer.header("Access-Control-Allow-Headers").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://x\rSet-Cookie: a=b", "https://x\nSet-Cookie: a=b", "https://x%0d%0aSet-Cookie: a=b"})
    void anOriginCannotSplitTheAnswer(String origin) throws IOException {
        API.forgetWebsites();
        API.addWebsite(1001, UploadLimits.DEFAULT, AllowedOrigins.parse(ONE));

        Answer answer = API.raw("GET /nothing HTTP/1.1\r\nHost: h\r\nOrigin: " + origin + "\r\n\r\n");

        assertTrue(answer.header("Set-Cookie").isEmpty());
        assertEquals("Error", answer.json().path("Response").asString());
    }

    @Nested
    class WithWebsitesThatNameTheirOrigins {
        @BeforeEach
        void addWebsites() {
            API.forgetWebsites();
            API.addWebsite(1001, UploadLimits.DEFAULT, AllowedOrigins.parse(ONE));
            API.addWebsite(1002, UploadLimits.DEFAULT, AllowedOrigins.parse(TWO));
        }

        @Test
        void onlyAWebsitesOwnPagesMayReadItsAnswers() {
            Answer own = upload(1001, ONE);
            Answer other = upload(1001, TWO);

            assertEquals(200, own.status());
            assertEquals(ONE, allowed(own));
            assertEquals("Origin", own.header("Vary").orElse(""));
            assertEquals("", allowed(other));
            assertEquals("Origin", other.header("Vary").orElse(""));
            assertEquals(TWO, allowed(upload(1002, TWO)));
            assertEquals("", allowed(upload(1002, "null")));
            assertEquals("HTTPS://ONE.example", allowed(upload(1001, "HTTPS://ONE.example")));
        }

        @Test
        void aPreflightAllowsThePagesOfAllWebsites() throws IOException {
            assertEquals(ONE, allowed(preflight(ONE, "")));
            assertEquals(TWO, allowed(preflight(TWO, "")));
            assertEquals("", allowed(preflight(EVIL, "")));
            assertEquals("", allowed(preflight("null", "")));
            assertEquals("", allowed(preflight(ONE + ".evil.example", "")));
            assertEquals("Origin", preflight(EVIL, "").header("Vary").orElse(""));
        }

        @Test
        void errorsMayBeReadByThePagesThatMayCall() {
            assertEquals(TWO, allowed(API.get("/nothing", "Origin", TWO)));
            assertEquals("", allowed(API.get("/nothing", "Origin", EVIL)));
            Answer wrongKey =
                    API.post(LiveApi.V4 + "?websiteId=1001&webApiClientKey=wrong", Form.withPhoto(), "Origin", TWO);
            assertEquals("401 234 Invalid webApiClientKey", wrongKey.summary());
            assertEquals(TWO, allowed(wrongKey));
        }

        @Test
        void refusalsOfAWebsiteAreItsOwnPagesOnly() {
            String call = LiveApi.V4 + "?dpi=x&userId=ann&websiteId=1001&webApiClientKey=" + LiveApi.KEY;

            assertEquals(ONE, allowed(API.post(call, Form.withPhoto(), "Origin", ONE)));
            assertEquals("", allowed(API.post(call, Form.withPhoto(), "Origin", TWO)));
        }

        @Test
        void faultsMayBeReadToo() {
            API.uploadImage(command -> {
                throw new IllegalStateException();
            });

            assertEquals(ONE, allowed(upload(1001, ONE)));
            assertEquals(500, upload(1001, ONE).status());
        }

        @Test
        void picturesMayBeReadByTheirOwnWebsitesPages() {
            Pictures pictures = new Pictures(
                    Map.of(Rendition.ORIGINAL, new InMemoryContent(new byte[] {1})), AllowedOrigins.parse(ONE));
            API.openImage(pictures);

            assertEquals(ONE, allowed(API.get(pictures.path(Rendition.ORIGINAL), "Origin", ONE)));
            assertEquals("", allowed(API.get(pictures.path(Rendition.ORIGINAL), "Origin", TWO)));
            assertEquals(ONE, allowed(API.get(pictures.path(Rendition.ORIGINAL), "Origin", ONE, "If-None-Match", "*")));
            assertFalse(
                    API.get(pictures.path(Rendition.ORIGINAL)).header("Vary").isEmpty(), "caches must tell them apart");
        }
    }

    private static Answer upload(int website, String origin) {
        return API.post(
                LiveApi.V4 + "?userId=ann&websiteId=" + website + "&webApiClientKey=" + LiveApi.KEY,
                Form.withPhoto(),
                "Origin",
                origin);
    }

    private static Answer preflight(String origin, String headers) throws IOException {
        return API.raw(
                "OPTIONS " + LiveApi.V4 + " HTTP/1.1\r\nHost: h\r\nOrigin: " + origin + "\r\n" + headers + "\r\n");
    }

    private static String allowed(Answer answer) {
        return answer.header("Access-Control-Allow-Origin").orElse("");
    }
}
