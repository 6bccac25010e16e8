package io.photointake.adapter.http.parameter;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decodes one name or value of a query: {@code +} is a space, {@code %xx} a byte, the bytes UTF-8 and nothing else. */
final class PercentDecoder {
    private static final int ESCAPE_LENGTH = 3;

    /** What the HTTP server leaves of bytes that are not UTF-8; with it, different values would look the same. */
    private static final char REPLACEMENT = '\uFFFD';

    private PercentDecoder() {}

    /** The text; empty if an escape is broken or the bytes are not UTF-8. */
    static Optional<String> decode(String encoded) {
        if (encoded.indexOf(REPLACEMENT) >= 0) {
            return Optional.empty();
        }
        byte[] raw = encoded.getBytes(StandardCharsets.UTF_8);
        ByteBuffer decoded = ByteBuffer.allocate(raw.length);
        for (int i = 0; i < raw.length; i++) {
            if (raw[i] == '%') {
                int value = i + ESCAPE_LENGTH <= raw.length ? hex(raw[i + 1], raw[i + 2]) : -1;
                if (value < 0) {
                    return Optional.empty();
                }
                decoded.put((byte) value);
                i += ESCAPE_LENGTH - 1;
            } else {
                decoded.put(raw[i] == '+' ? (byte) ' ' : raw[i]);
            }
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(decoded.flip()).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static int hex(byte high, byte low) {
        int one = Character.digit(high, 16);
        int two = Character.digit(low, 16);
        return one < 0 || two < 0 ? -1 : one * 16 + two;
    }
}
