package io.photointake.adapter.http.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/** The document, read when it is first asked for, so that no start waits for it. */
final class OpenApiDocument {
    static final byte[] BYTES = read();

    /** Strong, with its quotes. */
    static final String ETAG = '"' + digest() + '"';

    private OpenApiDocument() {}

    private static byte[] read() {
        try (InputStream resource = OpenApiDocument.class.getResourceAsStream("openapi.yaml")) {
            return Objects.requireNonNull(resource, "openapi.yaml").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
