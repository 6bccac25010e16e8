package io.photointake.application.administration;

import io.photointake.domain.site.Company;
import io.photointake.domain.site.CompanyFolder;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes a company's name or availability; a running server obeys from its next request on. */
@FunctionalInterface
public interface ChangeCompany {
    /**
     * Changes it; its number and folder stay. What the change throws is thrown on.
     *
     * @param change gives the new company for the present one
     * @return the company as it is now; absent if there is none with this folder
     */
    Optional<Company> change(CompanyFolder folder, UnaryOperator<Company> change);
}
