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
     * @throws io.photointake.application.port.LostContentException if the photo is on record, but its bytes are lost, or
     *     its original is not as long as recorded
     * @throws RuntimeException if a port fails
     */
    Optional<OpenedImage> open(String companyFolder, Rendition rendition, UniqueName name);
}
