package io.photointake.adapter.http.body;

import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.fileupload.util.mime.MimeUtility;

/**
 * The names in a part's {@code Content-Disposition} header. Raw bytes are UTF-8 as browsers send them, else Latin-1, and
 * may be the encoded words of mail, as .NET sends them; an extended name (with an asterisk and an encoding) wins over a
 * plain one wherever it stands, if it can be read.
 */
record ContentDisposition(String fieldName, Optional<String> fileName) {
    static ContentDisposition of(String header) {
        HeaderParameters given = HeaderParameters.parse(header);
        return new ContentDisposition(
                given.get("name").map(ContentDisposition::text).orElse(""),
                given.get("filename*")
                        .flatMap(ExtendedValue::decode)
                        .or(() -> given.get("filename").map(ContentDisposition::text)));
    }

    private static String text(String latin1) {
        try {
            return MimeUtility.decodeText(utf8(latin1));
        } catch (UnsupportedEncodingException notMail) {
            return utf8(latin1);
        }
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
