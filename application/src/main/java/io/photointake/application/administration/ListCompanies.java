package io.photointake.application.administration;

import io.photointake.domain.site.Company;
import java.util.List;

/** Lists the companies. */
@FunctionalInterface
public interface ListCompanies {
    /** All of them, by number. */
    List<Company> list();
}
