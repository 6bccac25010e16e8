package io.photointake.application.site;

import io.photointake.domain.error.Violation;
import io.photointake.domain.policy.ConfiguredWebsite;
import java.util.List;

/** Whether a caller was recognised. */
public sealed interface Authentication {
    /** The key opens the website. */
    record Granted(ConfiguredWebsite site) implements Authentication {}

    /**
     * It does not.
     *
     * @param violations what is wrong with the credentials that were given; those that were not given are not in it, so
     *     it may be empty
     */
    record Denied(List<Violation> violations) implements Authentication {
        public Denied {
            violations = List.copyOf(violations);
        }
    }
}
