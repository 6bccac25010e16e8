package io.photointake.bootstrap.harness;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer of the service. */
public final class Answer {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpResponse<byte[]> response;

    Answer(HttpResponse<byte[]> response) {
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    /** What it was asked for, without the query. */
    public String path() {
        return response.uri().getRawPath();
    }

    public byte[] body() {
        return response.body();
    }

    public JsonNode json() {
        return JSON.readTree(body());
    }

    /** The envelope's Data; fails unless the envelope says Success. */
    public JsonNode data() {
        JsonNode envelope = json();
        if (status() != 200 || !envelope.path("Response").asString().equals("Success")) {
            throw new IllegalStateException("not a success: " + status() + " " + envelope);
        }
        return envelope.get("Data");
    }

    public String errorCode() {
        return json().path("ErrorCode").asString();
    }
}
