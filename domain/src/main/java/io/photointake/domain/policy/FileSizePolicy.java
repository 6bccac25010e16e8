package io.photointake.domain.policy;

import io.photointake.domain.error.ErrorCategory;
import io.photointake.domain.error.ErrorCode;
import io.photointake.domain.error.Violation;
import io.photointake.domain.image.ByteSize;
import java.util.Optional;

/** A file has bytes, and not more than the website takes. */
final class FileSizePolicy {
    private FileSizePolicy() {}

    static Optional<Violation> check(ByteSize size, UploadLimits limits) {
        if (size.isZero()) {
            return Optional.of(Violation.of(
                    ErrorCode.INVALID_FILE, "file", "The file is empty", "Choose the photo again and send it"));
        }
        if (size.exceeds(limits.maxBytes())) {
            return Optional.of(tooLarge("The file is " + size, limits));
        }
        return Optional.empty();
    }

    static Violation tooLarge(String finding, UploadLimits limits) {
        return new Violation(
                ErrorCode.INVALID_FILE,
                ErrorCategory.TOO_LARGE,
                "file",
                finding + ", this website takes at most " + limits.maxBytes(),
                "Send a smaller file: save the photo as JPEG, or with fewer pixels");
    }
}
