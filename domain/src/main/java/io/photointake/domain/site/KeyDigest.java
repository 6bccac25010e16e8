package io.photointake.domain.site;

import java.util.regex.Pattern;

/**
 * The SHA-256 under which a client key is kept and found.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record KeyDigest(String hex) {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if the text is no SHA-256 in lower-case hexadecimal */
    public KeyDigest {
        if (!SHA_256.matcher(hex).matches()) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal");
        }
    }
}
