package io.photointake.domain.image;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A file format the service can tell from an image's content. */
public enum ImageFormat {
    JPEG(".jpg", "image/jpeg"),
    PNG(".png", "image/png"),
    GIF(".gif", "image/gif"),
    BMP(".bmp", "image/bmp"),
    TIFF(".tif", "image/tiff"),
    WEBP(".webp", "image/webp"),
    HEIC(".heic", "image/heic"),
    AVIF(".avif", "image/avif");

    private final String extension;
    private final String mimeType;

    ImageFormat(String extension, String mimeType) {
        this.extension = extension;
        this.mimeType = mimeType;
    }

    /** The extension with its dot, such as {@code .jpg}. */
    public String extension() {
        return extension;
    }

    public String mimeType() {
        return mimeType;
    }

    /** The format with this name or extension, in any case, with or without the dot; {@code jpg} and {@code tif} too. */
    public static Optional<ImageFormat> parse(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^\\.", "");
        return Arrays.stream(values())
                .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(wanted)
                        || format.extension.substring(1).equals(wanted))
                .findFirst();
    }
}
