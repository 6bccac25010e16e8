package io.photointake.adapter.http.envelope;

import io.photointake.domain.error.ErrorCategory;

/** The one place where categories of errors become HTTP statuses. */
public final class HttpStatusMapping {
    private HttpStatusMapping() {}

    public static int statusOf(ErrorCategory category) {
        return switch (category) {
            case INVALID -> 400;
            case UNAUTHENTICATED -> 401;
            case TOO_LARGE -> 413;
            case NOT_FOUND -> 404;
            case UNAVAILABLE -> 503;
            case FAULT -> 500;
        };
    }
}
