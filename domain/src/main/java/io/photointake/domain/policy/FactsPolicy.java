package io.photointake.domain.policy;

import io.photointake.domain.error.Violation;
import io.photointake.domain.image.ImageFacts;
import java.util.Optional;

/** One rule about what an image's header says. */
@FunctionalInterface
interface FactsPolicy {
    Optional<Violation> check(ImageFacts facts, UploadLimits limits);
}
