package io.photointake.bootstrap.config;

import io.photointake.domain.image.ByteSize;
import jakarta.validation.constraints.Pattern;

/**
 * How the bytes are kept, as it was given.
 *
 * @param minFreeMegabytes with less room than this on the disk the server says that it is not ready
 */
public record StorageConfig(
        @Pattern(regexp = "[0-9]{1,9}", message = "must be a whole number from 0 to 999999999")
        String minFreeMegabytes) {

    /** Room on the disk below which the server says that it is not ready; nothing for never. */
    public ByteSize leastFree() {
        return new ByteSize(Long.parseLong(minFreeMegabytes) << 20);
    }
}
