package io.photointake.adapter.http.body;

import java.io.InputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One part of a form, readable until the next one is asked for.
 *
 * @param field the form field's name
 * @param fileName as posted; empty if the part names no file
 * @param contentType as posted
 */
public record Part(
        String field, Optional<String> fileName, @Nullable String contentType, InputStream content) {}
