package io.photointake.application.port;

/** The two smaller pictures of a photo, upright, sRGB, without private metadata. */
public record Renditions(EncodedRendition standard, EncodedRendition thumbnail) {
    /** Pixels of the square that a Standard fits. */
    public static final int STANDARD_BOX = 1024;

    /** Pixels of the square that a Thumbnail fits. */
    public static final int THUMBNAIL_BOX = 200;
}
