package io.photointake.domain.policy;

import io.photointake.domain.error.Violation;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageFacts;
import java.util.List;
import java.util.Optional;

/**
 * Every rule a file must meet before it is decoded, cheap checks first: its size, then what its header says. The first
 * broken rule is reported. Whether the picture is complete is known only after a full decode.
 *
 * @param limits what the website takes
 */
public record UploadPolicy(UploadLimits limits) {
    private static final List<FactsPolicy> FACTS_POLICIES =
            List.of(new AllowedFormatPolicy(), new SideLimitPolicy(), new PixelLimitPolicy());

    /** What is wrong with a file of this size, or nothing. */
    public Optional<Violation> check(ByteSize size) {
        return FileSizePolicy.check(size, limits);
    }

    /**
     * The violation by a file that goes on beyond the limit.
     *
     * @param announced its size as far as the client has announced it
     */
    public Violation tooLarge(Optional<ByteSize> announced) {
        String finding = announced
                .filter(size -> size.exceeds(limits.maxBytes()))
                .map(size -> "The file is " + size)
                .orElse("The file is too large");
        return FileSizePolicy.tooLarge(finding, limits);
    }

    /** What is wrong with an image of these facts, or nothing. */
    public Optional<Violation> check(ImageFacts facts) {
        return FACTS_POLICIES.stream()
                .flatMap(policy -> policy.check(facts, limits).stream())
                .findFirst();
    }
}
