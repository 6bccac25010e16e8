package io.photointake.application.administration;

import io.photointake.domain.site.CompanyFolder;

/** Removes a company with its keys and websites, and all their photos where that is wanted. */
@FunctionalInterface
public interface RemoveCompany {
    /**
     * Takes the company off the record. Its keys open nothing from the first moment on.
     *
     * @param erasePhotos whether photos that its websites have go too; otherwise a company with photos stays as it is
     * @return what came of it
     * @throws io.photointake.application.port.ImageRepositoryException if the record fails; the company is disabled then
     *     and has lost some of its photos, and the call can be repeated
     * @throws io.photointake.application.port.SiteRepositoryException if the record fails; as above
     */
    SiteRemoval remove(CompanyFolder folder, boolean erasePhotos);
}
