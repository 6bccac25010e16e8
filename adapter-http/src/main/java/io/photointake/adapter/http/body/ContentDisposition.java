package io.photointake.adapter.http.body;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.fileupload.FileItemHeaders;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.ParameterParser;
import org.jspecify.annotations.Nullable;

/**
 * The names in a part's {@code Content-Disposition} header. Raw bytes are UTF-8 as browsers send them, else Latin-1; an
 * extended name (RFC 5987, with an asterisk and an encoding) wins over a plain one.
 */
record ContentDisposition(String fieldName, Optional<String> fileName) {
    private static final String EXTENDED = "filename*";

    static ContentDisposition of(FileItemStream item) {
        FileItemHeaders headers = item.getHeaders();
        String header = headers == null ? null : headers.getHeader("Content-Disposition");
        String field = item.getFieldName();
        return new ContentDisposition(field == null ? "" : utf8(field), fileName(header));
    }

    private static Optional<String> fileName(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        ParameterParser parser = new ParameterParser();
        parser.setLowerCaseNames(true);
        int extended = header.toLowerCase(Locale.ROOT).lastIndexOf(EXTENDED);
        if (extended >= 0) {
            Map<String, String> params = parser.parse(header.substring(extended), ';');
            String name = params.get("filename");
            if (name != null) {
                return Optional.of(name);
            }
        }
        Map<String, String> params = parser.parse(header, ';');
        return params.containsKey("filename")
                ? Optional.of(unescaped(
                        utf8(Optional.ofNullable(params.get("filename")).orElse(""))))
                : Optional.empty();
    }

    /** A quote in a quoted name comes with a backslash before it, which is no part of the name. */
    private static String unescaped(String name) {
        return name.replace("\\\"", "\"");
    }

    private static String utf8(String latin1) {
        if (latin1.chars().anyMatch(c -> c > 0xff)) {
            return latin1;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(latin1.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return latin1;
        }
    }
}
