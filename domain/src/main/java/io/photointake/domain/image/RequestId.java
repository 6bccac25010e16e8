package io.photointake.domain.image;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the log calls the request by which an image came: 8 to 64 letters, digits, dots, dashes and underscores of ASCII,
 * the first a letter or digit. Whoever sends a request may choose it, so several can have the same.
 */
public record RequestId(String text) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");

    /** @throws IllegalArgumentException if the text is none */
    public RequestId {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("not a request id");
        }
    }

    /** The id in the text; absent if it is none. */
    public static Optional<RequestId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new RequestId(text)) : Optional.empty();
    }
}
