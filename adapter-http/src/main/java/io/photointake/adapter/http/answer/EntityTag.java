package io.photointake.adapter.http.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;

/**
 * What tells one version of an answer from all others (RFC 9110, section 8.8.3).
 *
 * @param text strong, with its quotes
 */
public record EntityTag(String text) {
    public static EntityTag of(String opaque) {
        return new EntityTag("\"" + opaque + "\"");
    }

    /** Whether the client says which versions it has, and this is one of them. */
    public boolean isHeldBy(HttpServletRequest request) {
        return Collections.list(request.getHeaders("If-None-Match")).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.replaceFirst("^W/", "").equals(text));
    }
}
