package io.photointake.domain.image;

/**
 * The number of an uploaded image. Numbers are never used again, not even after deletion.
 *
 * @param value positive
 */
public record ImageId(long value) {
    /** @throws IllegalArgumentException if not positive */
    public ImageId {
        if (value < 1) {
            throw new IllegalArgumentException("image id must be positive: " + value);
        }
    }
}
