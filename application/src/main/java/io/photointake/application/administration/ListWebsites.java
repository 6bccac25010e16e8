package io.photointake.application.administration;

import io.photointake.domain.policy.ConfiguredWebsite;
import java.util.List;

/** Lists the websites with what they take. */
@FunctionalInterface
public interface ListWebsites {
    /** All of them, by number. */
    List<ConfiguredWebsite> list();
}
