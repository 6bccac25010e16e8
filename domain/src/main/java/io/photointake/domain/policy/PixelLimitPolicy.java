package io.photointake.domain.policy;

import io.photointake.domain.error.ErrorCode;
import io.photointake.domain.error.Violation;
import io.photointake.domain.image.ImageFacts;
import java.util.Locale;
import java.util.Optional;

/** The image has no more pixels than the website takes, as its header states them. */
final class PixelLimitPolicy implements FactsPolicy {
    @Override
    public Optional<Violation> check(ImageFacts facts, UploadLimits limits) {
        long pixels = facts.stored().pixels();
        if (pixels <= limits.maxPixels()) {
            return Optional.empty();
        }
        String finding = String.format(
                Locale.ROOT,
                "The photo has %s pixels (%s megapixels), this website takes at most %s megapixels",
                facts.upright(),
                megapixels(pixels),
                megapixels(limits.maxPixels()));
        return Optional.of(Violation.of(
                ErrorCode.INVALID_FILE, "file", finding, "Save the photo with fewer pixels and send that"));
    }

    private static String megapixels(long pixels) {
        return pixels % UploadLimits.MEGAPIXEL == 0
                ? Long.toString(pixels / UploadLimits.MEGAPIXEL)
                : String.format(Locale.ROOT, "%.1f", Math.ceil(pixels * 10.0 / UploadLimits.MEGAPIXEL) / 10);
    }
}
