package io.photointake.adapter.imaging;

import io.photointake.adapter.imaging.schedule.PutOff;
import io.photointake.domain.image.ImageFormat;
import java.time.Duration;

/** Is told what the image processor does, for metrics; called by many threads, must be quick and must not throw. */
public interface ImagingObserver {
    /** Listens to nothing. */
    ImagingObserver NONE = new ImagingObserver() {};

    /** A picture has come to its turn after waiting so long. */
    default void waited(ImageFormat format, Duration time) {}

    /** A picture was decoded to its last pixel, or found defective on the way, in so long. */
    default void decoded(ImageFormat format, long pixels, Duration time) {}

    /** The renditions of a decoded picture were made in so long. */
    default void encoded(ImageFormat format, Duration time) {}

    /** Work was not done. */
    default void putOff(PutOff reason) {}

    /** Something of ours failed in a way nobody expected; the caller was thrown an exception that has the cause. */
    default void failedUnexpectedly() {}
}
