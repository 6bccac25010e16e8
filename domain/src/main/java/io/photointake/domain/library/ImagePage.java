package io.photointake.domain.library;

import io.photointake.domain.image.UploadedImage;
import java.util.List;

/**
 * A part of a list of images.
 *
 * @param total how many there are on all pages
 * @param images those of this page
 */
public record ImagePage(long total, List<UploadedImage> images) {
    /** @throws IllegalArgumentException if there are more on this page than on all */
    public ImagePage {
        images = List.copyOf(images);
        if (images.size() > total) {
            throw new IllegalArgumentException(images.size() + " of " + total + " images");
        }
    }
}
