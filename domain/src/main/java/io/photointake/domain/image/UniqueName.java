package io.photointake.domain.image;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The public name of an uploaded image: a random GUID and the extension of its format, such as
 * {@code 0b9c1c06-7d3c-4c39-8d9a-3f9f8e0c1a2b.jpg}. It holds nothing a client sent, and whoever knows it may see the
 * pictures, so the GUID must not be guessable.
 */
public record UniqueName(UUID guid, ImageFormat format) {
    private static final int GUID_LENGTH = 36;

    /** The name this text is, in any case; absent if it is none. */
    public static Optional<UniqueName> parse(String text) {
        if (text.length() <= GUID_LENGTH) {
            return Optional.empty();
        }
        String extension = text.substring(GUID_LENGTH).toLowerCase(Locale.ROOT);
        return Arrays.stream(ImageFormat.values())
                .filter(format -> format.extension().equals(extension))
                .findFirst()
                .flatMap(format -> guid(text.substring(0, GUID_LENGTH)).map(guid -> new UniqueName(guid, format)));
    }

    private static Optional<UUID> guid(String text) {
        try {
            UUID guid = UUID.fromString(text);
            return guid.toString().equalsIgnoreCase(text) ? Optional.of(guid) : Optional.empty();
        } catch (IllegalArgumentException notGuid) {
            return Optional.empty();
        }
    }

    /** The GUID with the extension. */
    public String fileName() {
        return guid + format.extension();
    }
}
