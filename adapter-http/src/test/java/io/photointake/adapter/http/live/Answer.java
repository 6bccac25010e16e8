package io.photointake.adapter.http.live;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back.
 *
 * @param headers names in lower case
 */
@SuppressWarnings("ArrayRecordComponent") // answers are never compared as wholes
public record Answer(int status, Map<String, List<String>> headers, byte[] body) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The one value of a header; fails if there are several. */
    public Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of());
        if (values.size() > 1) {
            throw new AssertionError(name + " is sent more than once: " + values);
        }
        return values.stream().findFirst();
    }

    /** The body as it came. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
        return JSON.readTree(body);
    }

    public JsonNode data() {
        return json().path("Data");
    }

    /** The value of {@code ErrorCode}. */
    public String code() {
        return json().path("ErrorCode").asString("");
    }

    /** The value of {@code Message}. */
    public String message() {
        return json().path("Message").asString("");
    }

    /** The details of the errors, as JSON text. */
    public String errors() {
        return json().path("Errors").toString();
    }

    /** Status, codes and message, such as {@code 400 261 Invalid userId}. */
    public String summary() {
        return status + " " + code() + " " + message();
    }
}
