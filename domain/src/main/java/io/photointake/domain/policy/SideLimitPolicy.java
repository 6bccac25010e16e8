package io.photointake.domain.policy;

import io.photointake.domain.error.ErrorCode;
import io.photointake.domain.error.Violation;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.PixelSize;
import java.util.Optional;

/** The image, as people see it, is no wider and no higher than the website takes, as its header states it. */
final class SideLimitPolicy implements FactsPolicy {
    @Override
    public Optional<Violation> check(ImageFacts facts, UploadLimits limits) {
        PixelSize size = facts.upright();
        return limits.maxSides()
                .filter(most -> size.width() > most.width() || size.height() > most.height())
                .map(most -> Violation.of(
                        ErrorCode.INVALID_FILE,
                        "file",
                        "The photo is %d pixels wide and %d high, this website takes at most %d wide and %d high"
                                .formatted(size.width(), size.height(), most.width(), most.height()),
                        "Make the photo smaller, to at most %d by %d pixels, and send that"
                                .formatted(most.width(), most.height())));
    }
}
