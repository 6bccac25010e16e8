package io.photointake.application.library;

import io.photointake.domain.image.RequestId;
import io.photointake.domain.image.UploadedImage;
import java.util.List;

/** Finds the photos that came by a request. */
@FunctionalInterface
public interface FindImagesByRequest {
    /**
     * The newest photos, at most so many, that came by a request of this id and are still on record.
     *
     * @throws io.photointake.application.port.ImageRepositoryException if the record cannot be read
     */
    List<UploadedImage> find(RequestId request, int most);
}
