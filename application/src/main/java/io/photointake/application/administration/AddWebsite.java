package io.photointake.application.administration;

import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.site.Company;
import io.photointake.domain.site.CompanyFolder;
import java.util.Optional;
import java.util.function.Function;

/** Takes a website on. */
@FunctionalInterface
public interface AddWebsite {
    /**
     * Records the website.
     *
     * @param website gives it its settings, for the company it belongs to
     * @return absent if there is no such company
     * @throws io.photointake.application.port.DuplicateSiteException if the number is taken
     */
    Optional<ConfiguredWebsite> add(CompanyFolder company, Function<Company, ConfiguredWebsite> website);
}
