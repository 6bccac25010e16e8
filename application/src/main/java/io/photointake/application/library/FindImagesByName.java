package io.photointake.application.library;

import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.library.FoldedText;
import io.photointake.domain.site.WebsiteId;
import java.util.List;

/** Finds photos of a website by the names they were posted with, whoever's they are. */
@FunctionalInterface
public interface FindImagesByName {
    /**
     * The newest photos, at most so many, whose posted name holds the text.
     *
     * @throws io.photointake.application.port.ImageRepositoryException if the record cannot be read
     */
    List<UploadedImage> find(WebsiteId website, FoldedText text, int most);
}
