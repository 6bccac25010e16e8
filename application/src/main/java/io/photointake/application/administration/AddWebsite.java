package io.photointake.application.administration;

import io.photointake.domain.policy.ConfiguredWebsite;
import java.util.Optional;

/** Takes a website on. */
@FunctionalInterface
public interface AddWebsite {
    /**
     * Records the website.
     *
     * @return absent if there is no such company
     * @throws io.photointake.application.port.DuplicateSiteException if the number is taken
     */
    Optional<ConfiguredWebsite> add(AddWebsiteCommand command);
}
