package io.photointake.domain.error;

/**
 * The error catalogue. Codes and messages are public and never change, because clients show and compare them. The order
 * of the constants is the order in which several codes are joined.
 */
public enum ErrorCode {
    MISSING_WEBSITE_ID("372", "Missing websiteId", ErrorCategory.INVALID),
    INVALID_WEBSITE_ID("221", "Invalid websiteId", ErrorCategory.INVALID),
    EMPTY_CLIENT_KEY("226", "Empty webApiClientKey", ErrorCategory.INVALID),
    INVALID_CLIENT_KEY("234", "Invalid webApiClientKey", ErrorCategory.UNAUTHENTICATED),
    INVALID_USER_ID("261", "Invalid userId", ErrorCategory.INVALID),
    INVALID_FILE("262", "Invalid or missing file", ErrorCategory.INVALID),
    INVALID_DPI("265", "Invalid DPI value", ErrorCategory.INVALID),
    /** A value for which the published catalogue has no code of its own. */
    BAD_REQUEST("400", "Bad request", ErrorCategory.INVALID),
    NOT_FOUND("404", "Not found", ErrorCategory.NOT_FOUND),
    SERVER_BUSY("503", "Server busy", ErrorCategory.UNAVAILABLE),
    SERVER_ERROR("500", "Server error", ErrorCategory.FAULT);

    private final String code;
    private final String message;
    private final ErrorCategory category;

    ErrorCode(String code, String message, ErrorCategory category) {
        this.code = code;
        this.message = message;
        this.category = category;
    }

    /** The published code: digits, such as {@code 262}. */
    public String code() {
        return code;
    }

    /** The published message that goes with the code, to the letter. */
    public String message() {
        return message;
    }

    /** The category of this code unless a {@link Violation} says otherwise. */
    public ErrorCategory category() {
        return category;
    }
}
