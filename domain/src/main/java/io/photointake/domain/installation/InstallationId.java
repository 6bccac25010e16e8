package io.photointake.domain.installation;

import java.util.Optional;
import java.util.UUID;

/**
 * What a database and a picture store have in common that belong together, and no other two have. A copy of either has
 * it too.
 */
public record InstallationId(UUID value) {
    private static final int LENGTH = 36;

    /** The id this text is, in any case; absent if it is none. */
    public static Optional<InstallationId> parse(String text) {
        if (text.length() != LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(new InstallationId(UUID.fromString(text)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
