package io.photointake.adapter.http.envelope;

import io.photointake.domain.error.ErrorCode;
import io.photointake.domain.error.Refusal;
import org.jspecify.annotations.Nullable;

/** How the versions of the API differ in their envelopes. */
public enum ApiVersion {
    /** {@code /api/2}: nulls on success, and its own words for a server error. */
    V2(null, "Internal server error occurred , while processing image"),
    /** Every other version, and every path that is unknown: empty strings on success. */
    V4("", ErrorCode.SERVER_ERROR.message());

    private static final String V2_PREFIX = "/api/2/";

    private final @Nullable String empty;
    private final String serverErrorMessage;

    ApiVersion(@Nullable String empty, String serverErrorMessage) {
        this.empty = empty;
        this.serverErrorMessage = serverErrorMessage;
    }

    /** The version that answers on a path. */
    public static ApiVersion ofPath(@Nullable String path) {
        return path != null && path.regionMatches(true, 0, V2_PREFIX, 0, V2_PREFIX.length()) ? V2 : V4;
    }

    /** The envelope of a success. */
    public Envelope success(@Nullable Object data) {
        return Envelope.success(empty, data, empty);
    }

    /** The envelope of a success that has a text of its own. */
    public Envelope success(String message, @Nullable Object data) {
        return Envelope.success(message, data, empty);
    }

    /** The envelope of a refusal. */
    public Envelope error(Refusal refusal) {
        ErrorCode leading = refusal.leading();
        String message = leading == ErrorCode.SERVER_ERROR ? serverErrorMessage : leading.message();
        return Envelope.error(
                message,
                refusal.codes(),
                refusal.violations().stream().map(ErrorDetail::of).toList());
    }
}
