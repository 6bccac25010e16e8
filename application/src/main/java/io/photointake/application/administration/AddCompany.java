package io.photointake.application.administration;

import io.photointake.domain.site.Company;
import io.photointake.domain.site.CompanyFolder;

/** Takes a company on. */
@FunctionalInterface
public interface AddCompany {
    /**
     * Records the company.
     *
     * @throws io.photointake.application.port.DuplicateSiteException if the folder is taken
     */
    Company add(String name, CompanyFolder folder);
}
