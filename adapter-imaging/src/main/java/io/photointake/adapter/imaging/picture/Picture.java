package io.photointake.adapter.imaging.picture;

import io.photointake.domain.image.Orientation;
import io.photointake.domain.image.PixelSize;

/**
 * A decoded picture, in Java's memory or in native memory. It never changes; what it makes is another picture, and each
 * is closed by whoever asked for it.
 */
public interface Picture extends AutoCloseable {
    PixelSize size();

    /** This picture reduced by averaging; neither side may grow. */
    Picture reducedTo(PixelSize target);

    Picture upright(Orientation orientation);

    /** A copy in Java's memory, or this one if it is there. */
    Pixels pixels();

    @Override
    void close();
}
