package io.photointake.application.port;

import io.photointake.domain.image.ImageId;
import io.photointake.domain.image.RenditionFacts;
import io.photointake.domain.image.RequestId;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.library.FoldedText;
import io.photointake.domain.site.WebsiteId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The whole record of images, of all websites, for operators: for who checks it, copies it or looks for something in it.
 * It is the same record as that of {@link ImageRepository}, and others may write it meanwhile. Safe for use by many threads.
 */
public interface ImageCatalogue {
    /**
     * How many images are on record.
     *
     * @throws ImageRepositoryException if the record cannot be read
     */
    long count();

    /**
     * Images by rising number, as of one moment.
     *
     * @param last those above this number; absent begins with the first
     * @param most at least 1
     * @return at most that many; empty if there are none above
     * @throws ImageRepositoryException if the record cannot be read
     */
    List<UploadedImage> after(Optional<ImageId> last, int most);

    /**
     * Records what the renditions of an image are now.
     *
     * @return false, and nothing has changed, if there is no such image
     * @throws ImageRepositoryException if the record cannot be written; nothing has changed then
     */
    boolean changeRenditions(UniqueName name, RenditionFacts standard, RenditionFacts thumbnail);

    /**
     * Takes images off the record, all or none; those that are not on it do not matter.
     *
     * @throws ImageRepositoryException if the record cannot be written; nothing has changed then
     */
    void remove(Collection<UniqueName> names);

    /**
     * What each website holds, by number; one without images is not in it.
     *
     * @throws ImageRepositoryException if the record cannot be read
     */
    List<WebsiteUsage> usage();

    /**
     * The newest images of a website whose name holds the text.
     *
     * @param wanted what must be in the image's name, as it was posted
     * @param most how many, at least 1
     * @throws ImageRepositoryException if the record cannot be read
     */
    List<UploadedImage> findByName(WebsiteId website, FoldedText wanted, int most);

    /**
     * The newest images that came by a request of this id, of whichever website.
     *
     * @param most how many, at least 1
     * @throws ImageRepositoryException if the record cannot be read
     */
    List<UploadedImage> findByRequest(RequestId request, int most);
}
