package io.photointake.bootstrap.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.bootstrap.harness.Launch;
import io.photointake.bootstrap.harness.Outcome;
import io.photointake.bootstrap.harness.Photos;
import io.photointake.bootstrap.harness.PostedFile;
import io.photointake.bootstrap.harness.ServerProcess;
import io.photointake.bootstrap.harness.ShopClient;
import io.photointake.bootstrap.harness.Site;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a running server writes into its log. */
final class LogTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ID = "0af7651916cd43dd8448eb211c80319c";

    @TempDir
    private Path folder;

    @Test
    void isForProgramsWhereItIsToldSo() throws IOException {
        Site site = Site.onSqlite(Files.createDirectory(folder.resolve("Bilder f\u00fcr\u202e")));
        String log;
        try (ServerProcess server = site.server("--log-format", "json", "--http.always-200")
                .environment("PHOTOINTAKE_LOG_LEVEL", "debug")
                .start()) {
            ShopClient shop = ShopClient.of(site, server);
            shop.v4("userId=ann", Map.of("X-Request-Id", ID), PostedFile.of("x.jpg", Photos.unique()));
            shop.ofAlways200().v4("userId=ann", Map.of(), PostedFile.of("x.jpg", new byte[] {1, 2, 3}));
            assertEquals(0, server.stop());
            log = server.err();
        }

        List<JsonNode> lines = log.lines().map(JSON::readTree).toList();
        JsonNode stored = request(lines, 200);
        assertEquals(ID, stored.get("request").asString());
        assertEquals("/api/4/UploadImage/UploadImage", stored.get("path").asString());
        assertEquals(Integer.toString(Site.WEBSITE), stored.get("website").asString());
        assertTrue(stored.get("bytesIn").asLong() > 900, log);
        assertEquals("262", request(lines, 400).get("code").asString());
        assertTrue(log.contains("Starting photo-intake "), log);
        assertTrue(log.contains(" log-format=json"), log);
        assertTrue(log.contains("Bilder f\\u00FCr\\u202E") && log.chars().allMatch(character -> character < 128), log);
        assertTrue(log.contains(" port=0 "), log);
        assertTrue(log.contains("Stopped photo-intake "), log);
        assertFalse(log.contains(site.key()), log);
        assertFalse(log.contains("\"DEBUG\"") && log.contains("userId=ann"), log);
    }

    @Test
    void isRefusedAtALevelThatThereIsNot() {
        Outcome outcome = Launch.in(folder)
                .environment("PHOTOINTAKE_LOG_LEVEL", "FOO")
                .arguments("serve", "--data", folder.resolve("data").toString())
                .run();

        assertEquals(2, outcome.exitCode(), outcome.err());
        assertTrue(
                outcome.err().contains("log-level is \"FOO\": it must be TRACE, DEBUG, INFO, WARN, ERROR or OFF"),
                outcome.err());
    }

    private static JsonNode request(List<JsonNode> lines, int status) {
        return lines.stream()
                .filter(line -> line.path("status").asInt(0) == status)
                .filter(line -> line.path("method").asString("").equals("POST"))
                .findFirst()
                .orElseThrow();
    }
}
