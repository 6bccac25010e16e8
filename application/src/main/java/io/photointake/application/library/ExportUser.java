package io.photointake.application.library;

import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Website;
import java.util.function.Consumer;

/** Hands out all that is kept of a user of a website, such as for somebody who asks what is known of them. */
@FunctionalInterface
public interface ExportUser {
    /**
     * Hands out each photo that was on record when it began, newest first. One that is deleted meanwhile is left out.
     *
     * @param photo gets each; what it throws ends the export and is thrown on
     * @return how many it was
     * @throws io.photointake.application.port.ImageRepositoryException if the record cannot be read
     * @throws io.photointake.application.port.ImageStoreException if the store fails
     */
    int export(Website website, UserId user, Consumer<ExportedImage> photo);
}
