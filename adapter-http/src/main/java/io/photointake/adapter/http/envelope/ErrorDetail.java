package io.photointake.adapter.http.envelope;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.photointake.domain.error.Violation;

/** What is wrong with which value, and what to do. */
@JsonPropertyOrder({"Code", "Field", "Message", "Fix"})
record ErrorDetail(
        @JsonProperty("Code") String code,
        @JsonProperty("Field") String field,
        @JsonProperty("Message") String message,
        @JsonProperty("Fix") String fix) {
    static ErrorDetail of(Violation violation) {
        return new ErrorDetail(violation.code().code(), violation.field(), violation.message(), violation.fix());
    }
}
