package io.photointake.bootstrap.contract;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An answer, and what it answers to.
 *
 * @param path as it was asked for, without the query
 * @param headers names in lower case, several values joined with commas
 */
@SuppressWarnings("ArrayRecordComponent") // exchanges are never compared
public record Exchange(String method, String path, int status, Map<String, String> headers, byte[] body) {
    private static final String END_OF_HEAD = "\r\n\r\n";

    public static Exchange of(HttpResponse<byte[]> response) {
        Map<String, String> headers = new TreeMap<>();
        response.headers()
                .map()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
        return new Exchange(
                response.request().method(),
                response.uri().getRawPath(),
                response.statusCode(),
                headers,
                response.body());
    }

    /** @param answer as it came over the wire, up to its last byte */
    public static Exchange parse(String method, String path, String answer) {
        int end = answer.indexOf(END_OF_HEAD);
        if (end < 0) {
            throw new AssertionError("no answer in HTTP: " + answer);
        }
        List<String> head = answer.substring(0, end).lines().toList();
        Map<String, String> headers = head.stream()
                .skip(1)
                .map(line -> line.split(":", 2))
                .collect(Collectors.toMap(
                        field -> field[0].toLowerCase(Locale.ROOT), field -> field[1].strip(), (a, b) -> a + ", " + b));
        String body = answer.substring(end + END_OF_HEAD.length());
        return new Exchange(
                method,
                path,
                Integer.parseInt(head.get(0).split(" ", 3)[1]),
                headers,
                body.getBytes(StandardCharsets.UTF_8));
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The media type without its parameters; empty if there is none. */
    String mediaType() {
        return header("Content-Type").orElse("").split(";", 2)[0].strip();
    }

    @Override
    public String toString() {
        return method + " " + path + " was answered " + status + " " + headers + " "
                + (mediaType().startsWith("image/") ? "" : new String(body, StandardCharsets.UTF_8));
    }
}
