package io.photointake.adapter.http.body;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/** A value that names its encoding (RFC 5987), such as {@code UTF-8''Zo%C3%AB.jpg}. */
final class ExtendedValue {
    private static final int ESCAPE_LENGTH = 3;

    private ExtendedValue() {}

    /** The text; empty if the encoding is unknown, an escape is broken or the bytes are not of the encoding. */
    static Optional<String> decode(String value) {
        int encodingEnd = value.indexOf('\'');
        int languageEnd = value.indexOf('\'', encodingEnd + 1);
        if (encodingEnd < 0 || languageEnd < 0) {
            return Optional.empty();
        }
        try {
            Charset encoding = Charset.forName(value.substring(0, encodingEnd));
            return Optional.of(encoding.newDecoder()
                    .decode(bytes(value.substring(languageEnd + 1)))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException undecodable) {
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException if an escape is broken or a character is no byte */
    private static ByteBuffer bytes(String escaped) {
        ByteBuffer bytes = ByteBuffer.allocate(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '%') {
                bytes.put(escape(escaped, i));
                i += ESCAPE_LENGTH - 1;
            } else if (c <= 0xff) {
                bytes.put((byte) c);
            } else {
                throw new IllegalArgumentException("not a byte");
            }
        }
        return bytes.flip();
    }

    private static byte escape(String escaped, int at) {
        if (at + ESCAPE_LENGTH > escaped.length()) {
            throw new IllegalArgumentException("broken escape");
        }
        int high = Character.digit(escaped.charAt(at + 1), 16);
        int low = Character.digit(escaped.charAt(at + 2), 16);
        if (high < 0 || low < 0) {
            throw new IllegalArgumentException("broken escape");
        }
        return (byte) (high * 16 + low);
    }
}
