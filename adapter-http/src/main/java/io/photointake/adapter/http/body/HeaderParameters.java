package io.photointake.adapter.http.body;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a part's header, such as {@code name="a"; filename="b"}. A backslash counts only before a quote:
 * elsewhere it belongs to a path of Windows. The first of several parameters with one name counts.
 */
final class HeaderParameters {
    private final Map<String, String> values = new HashMap<>();

    private HeaderParameters() {}

    static HeaderParameters parse(String header) {
        HeaderParameters parameters = new HeaderParameters();
        for (int from = end(header, 0) + 1; from <= header.length(); ) {
            int to = end(header, from);
            parameters.add(header.substring(from, to));
            from = to + 1;
        }
        return parameters;
    }

    /** The value without its quotes; empty if there is no parameter of this name. */
    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** Where the parameter ends that starts here: at a semicolon outside quotes, or with the header. */
    private static int end(String header, int from) {
        boolean quoted = false;
        for (int i = from; i < header.length(); i++) {
            char c = header.charAt(i);
            if (c == '"' && !(quoted && header.charAt(i - 1) == '\\')) {
                quoted = !quoted;
            } else if (c == ';' && !quoted) {
                return i;
            }
        }
        return header.length();
    }

    private void add(String parameter) {
        int equals = parameter.indexOf('=');
        String name = equals < 0 ? parameter : parameter.substring(0, equals);
        String value = equals < 0 ? "" : parameter.substring(equals + 1).strip();
        values.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), unquoted(value));
    }

    private static String unquoted(String value) {
        if (!value.startsWith("\"")) {
            return value;
        }
        int end = value.length() > 1 && value.endsWith("\"") ? value.length() - 1 : value.length();
        return value.substring(1, end).replace("\\\"", "\"");
    }
}
