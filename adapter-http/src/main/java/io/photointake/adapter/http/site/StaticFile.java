package io.photointake.adapter.http.site;

import io.photointake.adapter.http.answer.EntityTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A text that is the same for all clients until the next version of this service. */
final class StaticFile {
    private final String type;
    private final byte[] content;
    private final EntityTag tag;

    private StaticFile(String type, byte[] content) {
        this.type = type;
        this.content = content;
        this.tag = EntityTag.of(HexFormat.of().formatHex(sha256(content), 0, 16));
    }

    static StaticFile of(String type, String text) {
        return new StaticFile(type, text.getBytes(StandardCharsets.UTF_8));
    }

    /** @param name of a file that is built in beside this class */
    static StaticFile builtIn(String type, String name) {
        return of(type, text(name));
    }

    /** @param name of a file that is built in beside this class */
    static String text(String name) {
        try (InputStream in = StaticFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("this build lacks " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String type() {
        return type;
    }

    EntityTag tag() {
        return tag;
    }

    /** Not to be changed. */
    byte[] content() {
        return content;
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
