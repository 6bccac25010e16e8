package io.photointake.adapter.imaging.decode;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.picture.Picture;
import io.photointake.domain.image.PixelSize;
import java.io.IOException;

/** A fast decoder for sound pictures, and a strict one that decides on all the fast one objects to, and tells why. */
public final class SecondOpinion implements Decoder {
    private final Decoder fast;
    private final Decoder strict;

    public SecondOpinion(Decoder fast, Decoder strict) {
        this.fast = fast;
        this.strict = strict;
    }

    @Override
    public boolean takes(EncodedImage image) {
        return fast.takes(image) && strict.takes(image);
    }

    @Override
    public long memory(EncodedImage image, PixelSize target) {
        return Math.max(fast.memory(image, target), strict.memory(image, target));
    }

    @Override
    public Picture decode(EncodedImage image, PixelSize target) throws IOException {
        try {
            return fast.decode(image, target);
        } catch (BrokenImageException objection) {
            return strict.decode(image, target);
        }
    }
}
