package io.photointake.adapter.http.server;

import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request's path as the log may have it. Where a request found nothing, only the words of our own paths and the names of
 * pictures are told: who mistypes an address may have written a key or a user id into it.
 *
 * @param words of all paths that have an answer, in lower case
 */
record LoggedPath(Supplier<Set<String>> words) {
    private static final int LONGEST = 200;
    private static final String OTHER = "…";

    /** @param found whether there was what the request asked for */
    String of(@Nullable String path, boolean found) {
        if (path == null) {
            return OTHER;
        }
        String told = Arrays.stream(path.split("/", -1))
                .map(segment -> segment.replaceFirst(";.*", ""))
                .map(segment -> found || isOurs(segment) ? segment : OTHER)
                .collect(Collectors.joining("/"));
        return told.length() <= LONGEST ? told : told.substring(0, LONGEST) + OTHER;
    }

    private boolean isOurs(String segment) {
        return segment.isEmpty()
                || words.get().contains(segment.toLowerCase(Locale.ROOT))
                || Rendition.parse(segment).isPresent()
                || UniqueName.parse(segment).isPresent();
    }
}
