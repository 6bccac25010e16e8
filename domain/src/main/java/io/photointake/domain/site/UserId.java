package io.photointake.domain.site;

import java.util.Set;

/**
 * A shopper as the shop knows them; the service takes it as it is.
 *
 * @param value 1 to 128 code points, not blank, without control characters, and not the {@code null} or {@code undefined}
 *     of a script that had no value
 */
public record UserId(String value) {
    /** The longest accepted, in code points. */
    public static final int MAX_LENGTH = 128;

    private static final Set<String> MISSING = Set.of("null", "undefined");

    /** @throws IllegalArgumentException if the text breaks the record's rule */
    public UserId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a user id");
        }
    }

    /** Whether the text can be a user id. */
    public static boolean isValid(String text) {
        return !text.isBlank()
                && !MISSING.contains(text.strip())
                && text.codePointCount(0, text.length()) <= MAX_LENGTH
                && text.codePoints().noneMatch(Character::isISOControl);
    }
}
