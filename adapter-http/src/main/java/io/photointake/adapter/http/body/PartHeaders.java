package io.photointake.adapter.http.body;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The header fields of a part, each byte a character; the first of several fields with one name counts. */
final class PartHeaders {
    private static final int MOST_BYTES = 16 * 1024;

    private final Map<String, String> fields = new HashMap<>();

    private PartHeaders() {}

    /** Reads up to the first byte of content. */
    static PartHeaders read(MultipartScanner scanner) throws IOException {
        PartHeaders headers = new PartHeaders();
        int left = MOST_BYTES;
        String field = scanner.line(left);
        while (!field.isEmpty()) {
            left -= field.length();
            String next = scanner.line(left);
            if (isContinuation(next)) {
                field += next;
            } else {
                headers.add(field);
                field = next;
            }
        }
        return headers;
    }

    /** The value of the field with this name in lower case. */
    Optional<String> get(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    private static boolean isContinuation(String line) {
        return line.startsWith(" ") || line.startsWith("\t");
    }

    private void add(String field) {
        int colon = field.indexOf(':');
        if (colon >= 0) {
            fields.putIfAbsent(
                    field.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                    field.substring(colon + 1).strip());
        }
    }
}
