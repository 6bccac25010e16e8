package io.photointake.adapter.http.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.http.live.Answer;
import io.photointake.adapter.http.live.LiveApi;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.site.AllowedOrigins;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OpenApiDocumentTest {
    @RegisterExtension
    private static final LiveApi API = new LiveApi();

    private static final String PATH = "/openapi.yaml";

    @Test
    void showsTheDocumentToAnybody() {
        Answer answer = API.get(PATH);

        assertEquals(200, answer.status());
        assertTrue(answer.text().startsWith("openapi: 3.1.0\n"));
        assertEquals("application/yaml", answer.header("Content-Type").orElse(""));
        assertEquals("nosniff", answer.header("X-Content-Type-Options").orElse(""));
        assertEquals("*", answer.header("Access-Control-Allow-Origin").orElse(""));
        assertEquals(answer.text(), API.get("/OpenAPI.yaml").text());
    }

    @Test
    void saysWhetherACopyIsStillGood() {
        String etag = API.get(PATH).header("ETag").orElse("");

        Answer unchanged = API.get(PATH, "If-None-Match", "\"other\", W/" + etag);

        assertEquals(304, unchanged.status());
        assertEquals("", unchanged.text());
        assertEquals(etag, unchanged.header("ETag").orElse(""));
        assertEquals(304, API.get(PATH, "If-None-Match", "*").status());
        assertEquals(200, API.get(PATH, "If-None-Match", "\"other\"").status());
        assertEquals("no-cache", API.get(PATH).header("Cache-Control").orElse(""));
    }

    @Test
    void answersHeadWithTheLengthAlone() {
        Answer head = API.send("HEAD", PATH, BodyPublishers.noBody());

        assertEquals(200, head.status());
        assertEquals(
                "" + API.get(PATH).body().length, head.header("Content-Length").orElse(""));
        assertEquals("", head.text());
    }

    @Test
    void isReadByAnyPageWhateverWebsitesAllow() {
        API.forgetWebsites();
        API.addWebsite(1001, UploadLimits.DEFAULT, AllowedOrigins.parse("https://one.example"));

        assertEquals(
                "*",
                API.get(PATH, "Origin", "https://other.example")
                        .header("Access-Control-Allow-Origin")
                        .orElse(""));
    }

    @Test
    void takesNoOtherMethod() {
        assertEquals(
                "405 405 Method not allowed",
                API.send("POST", PATH, BodyPublishers.noBody()).summary());
    }
}
