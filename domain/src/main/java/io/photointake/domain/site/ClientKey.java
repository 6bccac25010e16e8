package io.photointake.domain.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The secret a company's shops send as {@code webApiClientKey}. It is shown once when issued; only its digest is kept.
 *
 * @param value not blank
 */
public record ClientKey(String value) {
    private static final int HINT_LENGTH = 4;

    /** @throws IllegalArgumentException if blank */
    public ClientKey {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a client key must not be blank");
        }
    }

    /** SHA-256 of the key's UTF-8 bytes. */
    public KeyDigest digest() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return new KeyDigest(HexFormat.of().formatHex(hash));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The last four characters, by which people tell keys apart. */
    public String hint() {
        return value.substring(Math.max(0, value.length() - HINT_LENGTH));
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "ClientKey[...]";
    }
}
