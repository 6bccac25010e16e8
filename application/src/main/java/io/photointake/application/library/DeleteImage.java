package io.photointake.application.library;

import io.photointake.domain.image.ImageId;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Website;

/** Deletes a photo of a user, its bytes included. */
@FunctionalInterface
public interface DeleteImage {
    /**
     * Deletes the photo; from then on it is not listed, its pictures are not served, and its number is never used again.
     * Other photos with the same bytes stay as they are.
     *
     * @return whether there was such a photo of this user on this website; of several calls for the same photo one is
     *     told so
     * @throws RuntimeException if a port fails; the photo may be off the record then, and its bytes are left to the sweep
     */
    boolean delete(Website website, UserId user, ImageId id);
}
