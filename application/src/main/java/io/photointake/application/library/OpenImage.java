package io.photointake.application.library;

import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import java.util.Optional;

/** Opens one of the pictures of a photo on record. */
@FunctionalInterface
public interface OpenImage {
    /**
     * The picture; absent if there is no such photo, or not in a company folder of this name (in any case).
     *
     * @throws RuntimeException if a port fails
     */
    Optional<OpenedImage> open(String companyFolder, Rendition rendition, UniqueName name);
}
