package io.photointake.application.verification;

import io.photointake.domain.image.ImageId;
import java.time.Duration;
import java.util.Optional;

/**
 * What to verify, and how.
 *
 * @param after only photos above this number, where an earlier verification was stopped
 * @param minAge zero or more; bytes without a row that are younger may belong to an upload under way and are passed over
 * @param repairs whether what can be mended is
 */
public record VerifyImagesCommand(Optional<ImageId> after, Duration minAge, boolean repairs) {}
