package io.photointake.domain.policy;

import io.photointake.domain.error.ErrorCode;
import io.photointake.domain.error.Violation;
import io.photointake.domain.image.ImageFacts;
import java.util.Optional;
import java.util.stream.Collectors;

/** The format is one the website takes. */
final class AllowedFormatPolicy implements FactsPolicy {
    @Override
    public Optional<Violation> check(ImageFacts facts, UploadLimits limits) {
        if (limits.formats().contains(facts.format())) {
            return Optional.empty();
        }
        String allowed = limits.formats().stream().sorted().map(Enum::name).collect(Collectors.joining(", "));
        return Optional.of(Violation.of(
                ErrorCode.INVALID_FILE,
                "file",
                "The file is " + facts.format() + ", this website takes " + allowed,
                "Save the photo as one of " + allowed + " and send that"));
    }
}
