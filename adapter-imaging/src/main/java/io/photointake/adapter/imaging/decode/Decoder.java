package io.photointake.adapter.imaging.decode;

import io.photointake.adapter.imaging.picture.Picture;
import io.photointake.domain.image.PixelSize;
import java.io.IOException;

/** Decodes one format, or one kind of it. Used by several threads at once. */
public interface Decoder {
    /** Whether it can decode this image. */
    default boolean takes(EncodedImage image) {
        return true;
    }

    /** The most bytes of memory {@link #decode} needs for this image, in Java's heap and outside together. */
    long memory(EncodedImage image, PixelSize target);

    /** The most bytes that a child process is expected to hold for this image, 0 if none is started. */
    default long childMemory(EncodedImage image) {
        return 0;
    }

    /** How much work this image is, in pixels of a format that is decoded quickly. */
    default long cost(EncodedImage image) {
        return image.size().pixels();
    }

    /**
     * Decodes every pixel and reduces the picture to the target. The picture is as stored, neither turned nor converted to
     * another colour space; where the header has a profile that describes its colours, the samples are those the profile
     * speaks of.
     *
     * @throws io.photointake.adapter.imaging.bytes.BrokenImageException if the image is at fault
     * @throws ContentFailure if the bytes cannot be read
     * @throws IOException if the image is at fault in the eyes of a third party's reader
     * @throws io.photointake.adapter.imaging.bytes.CancelledWorkException if the thread is interrupted
     * @throws io.photointake.application.port.ProcessorBusyException if something of the machine is missing that others use up
     * @throws RuntimeException whatever else is thrown is a flaw of the decoder, never said of the image
     */
    Picture decode(EncodedImage image, PixelSize target) throws IOException;
}
