package io.photointake.domain.site;

import java.util.regex.Pattern;

/**
 * The path segment under which a company's pictures are served and kept. Unique without regard to case, and never
 * changed, because shops store the URLs.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 _ -}, starting with a letter or digit
 */
public record CompanyFolder(String value) {
    private static final Pattern URL_SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
    private static final String STAGING = "staging";

    /** @throws IllegalArgumentException if the text breaks the record's rule or is {@code staging}, which is reserved */
    public CompanyFolder {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a company folder: " + value);
        }
    }

    /** Whether the text can be a company's folder. */
    public static boolean isValid(String text) {
        return URL_SAFE.matcher(text).matches() && !text.equalsIgnoreCase(STAGING);
    }
}
