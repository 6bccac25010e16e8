package io.photointake.adapter.http.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.adapter.http.envelope.ApiVersion;
import io.photointake.adapter.http.envelope.Json;
import io.photointake.domain.error.ErrorCode;
import io.photointake.domain.error.Refusal;
import io.photointake.domain.error.Violation;
import io.photointake.domain.image.ImageName;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Feeds a Content-Disposition: whatever it names becomes an image's name, and its field can be told of in an envelope. */
public final class PostedNameFuzzing {
    private static final JsonMapper JSON = new JsonMapper();

    private PostedNameFuzzing() {}

    public static void fuzzerTestOneInput(byte[] input) {
        ContentDisposition posted = ContentDisposition.of(new String(input, StandardCharsets.ISO_8859_1));

        String name =
                posted.fileName().map(ImageName::ofPosted).map(ImageName::value).orElse("");
        Violation violation = Violation.of(ErrorCode.INVALID_FILE, posted.fieldName(), name, "Rename it");
        byte[] envelope = Json.bytes(ApiVersion.V4.error(Refusal.of(violation)));

        JsonNode told = JSON.readTree(envelope).path("Errors").path(0);
        assertEquals(posted.fieldName(), told.path("Field").asString());
        assertEquals(name, told.path("Message").asString());
    }
}
