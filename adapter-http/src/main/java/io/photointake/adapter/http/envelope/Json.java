package io.photointake.adapter.http.envelope;

import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Envelopes as UTF-8 JSON. Property order is that of the records; nulls are written, decimal numbers without exponents. */
public final class Json {
    /** What the bytes are sent as. */
    public static final String CONTENT_TYPE = "application/json; charset=utf-8";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private Json() {}

    public static byte[] bytes(Envelope envelope) {
        return MAPPER.writeValueAsBytes(envelope);
    }
}
