package io.photointake.adapter.imaging.decode;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.picture.Picture;
import io.photointake.domain.image.PixelSize;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A fast decoder that refuses without saying why, and a slower one whose reasons are known: it finds the pictures that
 * only look damaged, such as those with stray bytes between their segments, and tells the shopper what ails the others.
 */
public final class SecondOpinion implements Decoder {
    private static final Logger LOG = LoggerFactory.getLogger(SecondOpinion.class);

    private final Decoder fast;
    private final Decoder telling;

    public SecondOpinion(Decoder fast, Decoder telling) {
        this.fast = fast;
        this.telling = telling;
    }

    @Override
    public boolean takes(EncodedImage image) {
        return fast.takes(image);
    }

    @Override
    public long memory(EncodedImage image, PixelSize target) {
        return Math.max(fast.memory(image, target), telling.memory(image, target));
    }

    @Override
    public Picture decode(EncodedImage image, PixelSize target) throws IOException {
        try {
            return fast.decode(image, target);
        } catch (BrokenImageException refusal) {
            if (!telling.takes(image)) {
                throw refusal;
            }
            LOG.debug("asking for a second opinion: {}", refusal.getMessage());
            return telling.decode(image, target);
        }
    }
}
