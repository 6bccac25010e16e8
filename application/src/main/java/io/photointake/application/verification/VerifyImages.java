package io.photointake.application.verification;

import java.util.function.Predicate;

/** Reads back every photo on record, then looks for bytes that are on no record. */
@FunctionalInterface
public interface VerifyImages {
    /**
     * Of each photo on record the original must be there with the length and SHA-256 of the row, and both renditions with
     * the row's length, format and size, decoding to their last pixel. Photos come by rising number. It may run beside a
     * server: a photo that is deleted meanwhile is not told of as damaged, and one that is uploaded meanwhile may be passed
     * over.
     *
     * <p>A repair makes lost and broken renditions anew from the original, if that is whole, and records what they are
     * now. What was mended is told of as such; what was not is told of as it is left. Bytes without a row are told of and
     * never touched.
     *
     * @param step is told of each step as it is done, and says whether to go on
     * @return whether it came to its end
     * @throws RuntimeException if the record fails, or the store cannot tell what it has; a picture that cannot be read is
     *     a fault of that picture
     */
    boolean verify(VerifyImagesCommand command, Predicate<VerificationStep> step);
}
