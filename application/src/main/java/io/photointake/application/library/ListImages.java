package io.photointake.application.library;

import io.photointake.domain.library.FoldedText;
import io.photointake.domain.library.ImagePage;
import io.photointake.domain.library.PageRequest;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.WebsiteId;
import java.util.Optional;

/** Lists a user's photos. */
@FunctionalInterface
public interface ListImages {
    /**
     * A page of the user's photos on the website, newest first; empty if there are not that many.
     *
     * @param wanted what must be in the name a photo was posted under, extension included; absent takes every photo
     * @throws RuntimeException if a port fails
     */
    ImagePage list(WebsiteId website, UserId user, Optional<FoldedText> wanted, PageRequest page);
}
