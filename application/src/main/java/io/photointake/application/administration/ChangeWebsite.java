package io.photointake.application.administration;

import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.site.WebsiteId;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes the settings of a website; a running server obeys them from its next request on. */
@FunctionalInterface
public interface ChangeWebsite {
    /**
     * Changes them all or none; what others change at the same time is not lost. What the change throws is thrown on.
     *
     * @param change gives the new settings for the present ones
     * @return the website as it is now; absent if there is none of this number
     */
    Optional<ConfiguredWebsite> change(WebsiteId id, UnaryOperator<ConfiguredWebsite> change);
}
