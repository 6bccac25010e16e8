package io.photointake.application.library;

import io.photointake.domain.image.UniqueName;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.site.WebsiteId;
import java.util.List;
import java.util.Optional;

/** Finds photos for an operator, who knows little of them. */
public interface FindImages {
    /** The photo whose pictures have this name in their addresses. */
    Optional<UploadedImage> byUniqueName(UniqueName name);

    /** The newest photos of a website, at most so many, whose posted name holds the text, in any case. */
    List<UploadedImage> byName(WebsiteId website, String text, int most);
}
