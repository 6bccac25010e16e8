package io.photointake.domain.site;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The path segment under which a company's pictures are served and kept. Unique without regard to case, and never
 * changed, because shops store the URLs.
 *
 * @param value 1 to 64 of {@code A-Z a-z 0-9 _ -}, starting with a letter or digit
 */
public record CompanyFolder(String value) {
    private static final Pattern URL_SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
    private static final Set<String> RESERVED = Set.of("staging", "quarantine");

    /**
     * @throws IllegalArgumentException if the text breaks the record's rule, or is {@code staging} or {@code quarantine},
     *     which are reserved
     */
    public CompanyFolder {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a company folder: " + value);
        }
    }

    /** Whether the text can be a company's folder. */
    public static boolean isValid(String text) {
        return URL_SAFE.matcher(text).matches() && !RESERVED.contains(text.toLowerCase(Locale.ROOT));
    }
}
