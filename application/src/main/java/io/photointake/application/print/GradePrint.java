package io.photointake.application.print;

import io.photointake.domain.image.ImageId;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.print.GradedPrint;
import io.photointake.domain.print.PrintRequest;
import io.photointake.domain.site.UserId;
import java.util.Optional;

/** Tells how sharp a print of a photo on record will be. */
@FunctionalInterface
public interface GradePrint {
    /**
     * The print, graded by the website's thresholds of this moment from what is on record; no picture is opened.
     *
     * @return absent if this user has no such photo on this website
     * @throws RuntimeException if a port fails
     */
    Optional<GradedPrint> grade(ConfiguredWebsite site, UserId user, ImageId id, PrintRequest request);
}
