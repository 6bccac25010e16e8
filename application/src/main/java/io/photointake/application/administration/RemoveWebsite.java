package io.photointake.application.administration;

import io.photointake.domain.site.WebsiteId;

/** Removes a website, and all its photos where that is wanted. */
@FunctionalInterface
public interface RemoveWebsite {
    /**
     * Takes the website off the record. Calls are refused from the first moment on.
     *
     * @param erasePhotos whether photos that it has go too; otherwise a website with photos stays as it is
     * @return what came of it
     * @throws io.photointake.application.port.ImageRepositoryException if the record fails; the website is disabled then
     *     and has lost some of its photos, and the call can be repeated
     * @throws io.photointake.application.port.SiteRepositoryException if the record fails; as above
     */
    SiteRemoval remove(WebsiteId id, boolean erasePhotos);
}
