package io.photointake.application.library;

import io.photointake.domain.image.UniqueName;
import io.photointake.domain.image.UploadedImage;
import java.util.Optional;

/** Finds a photo by the name that its pictures have in their addresses. */
@FunctionalInterface
public interface FindImage {
    /**
     * The photo of this name, of whichever website.
     *
     * @throws io.photointake.application.port.ImageRepositoryException if the record cannot be read
     */
    Optional<UploadedImage> find(UniqueName name);
}
