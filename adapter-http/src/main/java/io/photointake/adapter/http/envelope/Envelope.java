package io.photointake.adapter.http.envelope;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The envelope around every answer. Its first four fields are published and always there, also when null; {@code Errors}
 * is an addition of this service that only errors have.
 */
@JsonPropertyOrder({"Response", "Message", "Data", "ErrorCode", "Errors"})
public record Envelope(
        @JsonProperty("Response") String response,
        @JsonProperty("Message") @Nullable String message,
        @JsonProperty("Data") @Nullable Object data,
        @JsonProperty("ErrorCode") @Nullable String errorCode,

        @JsonProperty("Errors") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        List<ErrorDetail> errors) {
    static Envelope success(@Nullable String message, @Nullable Object data, @Nullable String errorCode) {
        return new Envelope("Success", message, data, errorCode, null);
    }

    static Envelope error(String message, String errorCode, List<ErrorDetail> errors) {
        return new Envelope("Error", message, null, errorCode, List.copyOf(errors));
    }
}
