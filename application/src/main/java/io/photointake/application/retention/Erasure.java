package io.photointake.application.retention;

import io.photointake.domain.image.ByteSize;

/**
 * What was erased in all.
 *
 * @param images how many photos are off the record
 * @param bytes of their originals
 * @param left of how many photos pictures could not be removed and are left to the sweep
 */
public record Erasure(long images, ByteSize bytes, long left) {
    /** Nothing so far. */
    static final Erasure NONE = new Erasure(0, new ByteSize(0), 0);

    Erasure and(ErasedImage erased) {
        return new Erasure(
                images + 1,
                new ByteSize(bytes.bytes() + erased.image().accepted().bytes().bytes()),
                left + (erased.bytesGone() ? 0 : 1));
    }
}
