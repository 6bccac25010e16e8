package io.photointake.application.reception;

import io.photointake.domain.policy.UploadLimits;
import java.io.IOException;

/** Takes a posted file off the wire: it streams once into the staging area, hashed and counted as it passes. */
@FunctionalInterface
public interface ReceiveFile {
    /**
     * Reads the file to its end, or to the first byte beyond the limit.
     *
     * @throws IOException if its stream fails; nothing is left behind
     * @throws io.photointake.application.port.ImageStoreException if the store fails; nothing is left behind
     */
    Reception receive(PostedFile file, UploadLimits limits) throws IOException;
}
