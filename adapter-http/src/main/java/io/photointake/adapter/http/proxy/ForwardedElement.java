package io.photointake.adapter.http.proxy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What one proxy says in a {@code Forwarded} header (RFC 7239). */
record ForwardedElement(Map<String, String> pairs) {
    /** The elements of all headers in their order; none if any quote is left open, because it may swallow what follows. */
    static List<ForwardedElement> listOf(List<String> headers) {
        List<ForwardedElement> elements = new ArrayList<>();
        for (String header : headers) {
            Optional<List<String>> texts = split(header, ',');
            if (texts.isEmpty()) {
                return List.of();
            }
            texts.get().forEach(text -> elements.add(of(text)));
        }
        return elements;
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(pairs.get(name));
    }

    private static ForwardedElement of(String element) {
        Map<String, String> pairs = new TreeMap<>();
        for (String pair : split(element, ';').orElse(List.of())) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.putIfAbsent(
                        pair.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        unquoted(pair.substring(equals + 1).strip()));
            }
        }
        return new ForwardedElement(pairs);
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1).replaceAll("\\\\(.)", "$1") : value;
    }

    /** The parts between separators that stand outside quotes; empty if a quote is left open. */
    private static Optional<List<String>> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return quoted ? Optional.empty() : Optional.of(parts);
    }
}
