package io.photointake.application.backup;

import java.util.function.Consumer;

/** Copies the pictures of all photos on a record that is a copy itself, and stands still. */
@FunctionalInterface
public interface CopyPictures {
    /**
     * Copies what is not there yet, and makes it durable. Photos that were deleted after the record was copied, so that
     * their pictures are gone, are taken off the copied record. Others without a picture stay on it and are told of.
     *
     * @param progress is told of what is copied so far, now and then
     * @throws RuntimeException if a record, the store or the place of the copies fails; what was copied stays
     */
    CopyReport copy(Consumer<CopyReport> progress);
}
