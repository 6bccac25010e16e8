package io.photointake.domain.image;

import java.util.Arrays;
import java.util.Optional;

/** The pictures kept of every photo; their names are part of the pictures' URLs. */
public enum Rendition {
    /** The posted bytes, to the last bit. */
    ORIGINAL("Original"),
    /** Fits 1024 x 1024 pixels. */
    STANDARD("Standard"),
    /** Fits 200 x 200 pixels. */
    THUMBNAIL("Thumbnail");

    private final String folder;

    Rendition(String folder) {
        this.folder = folder;
    }

    /** The path segment in URLs and folders. */
    public String folder() {
        return folder;
    }

    /** The rendition with this path segment, in any case. */
    public static Optional<Rendition> parse(String segment) {
        return Arrays.stream(values())
                .filter(rendition -> rendition.folder.equalsIgnoreCase(segment))
                .findFirst();
    }
}
