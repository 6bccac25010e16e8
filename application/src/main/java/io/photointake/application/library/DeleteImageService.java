package io.photointake.application.library;

import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.ImageStore;
import io.photointake.domain.image.ImageId;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Website;
import java.util.Optional;

/**
 * {@link DeleteImage}: the row first, then the bytes, so that a photo that is listed has its bytes at any moment. What a
 * failure between the two leaves is on no record, so nobody is served it and a sweep clears it.
 */
public final class DeleteImageService implements DeleteImage {
    private final ImageRepository images;
    private final ImageStore store;

    public DeleteImageService(ImageRepository images, ImageStore store) {
        this.images = images;
        this.store = store;
    }

    @Override
    public boolean delete(Website website, UserId user, ImageId id) {
        Optional<UploadedImage> removed = images.remove(website.id(), user, id);
        removed.ifPresent(image -> store.delete(website.company().folder(), image.uniqueName()));
        return removed.isPresent();
    }
}
