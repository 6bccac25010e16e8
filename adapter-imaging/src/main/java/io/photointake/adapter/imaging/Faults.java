package io.photointake.adapter.imaging;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.CancelledWorkException;
import io.photointake.adapter.imaging.decode.ContentFailure;
import io.photointake.adapter.imaging.process.Exhaustion;
import io.photointake.adapter.imaging.schedule.PutOff;
import io.photointake.application.port.ImageProcessorException;
import io.photointake.application.port.ProcessorBusyException;
import io.photointake.domain.image.ImageDefect;
import io.photointake.domain.image.ImageDefect.Kind;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells what a failure says of the image from what it says of us. The image is to blame where a decoder refuses it, by
 * its own signal or, as third parties' readers do, by an {@link IOException}. Everything that nobody expected is ours.
 */
final class Faults {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private final ImagingObserver observer;

    Faults(ImagingObserver observer) {
        this.observer = observer;
    }

    /**
     * What a failure says of the image.
     *
     * @throws ProcessorBusyException if it passes by itself
     * @throws ImageProcessorException if it is ours
     */
    ImageDefect defectBehind(Throwable failure) {
        if (failure instanceof BrokenImageException broken) {
            return broken.defect();
        }
        if (failure instanceof ProcessorBusyException busy) {
            observer.putOff(PutOff.MACHINE);
            throw busy;
        }
        if (isInterruption(failure)) {
            observer.putOff(PutOff.CALLER_GONE);
            throw new ProcessorBusyException("an image was given up", failure);
        }
        if (ContentFailure.isBehind(failure)) {
            throw unreadable(failure);
        }
        if (failure instanceof OutOfMemoryError) {
            LOG.warn("An image decoded alone needs more memory than there is; give the server more, or its websites"
                    + " fewer megapixels");
            return new ImageDefect(Kind.UNSUPPORTED, "the picture needs more memory than this server has");
        }
        if (failure instanceof IOException complaint) {
            LOG.debug("an image was not to a decoder's liking", complaint);
            return complaint instanceof EOFException
                    ? BrokenImageException.endsTooEarly().defect()
                    : new ImageDefect(Kind.DAMAGED, "its picture data is corrupt");
        }
        throw unexpected(failure);
    }

    private static boolean isInterruption(Throwable failure) {
        return failure instanceof CancelledWorkException
                || failure instanceof InterruptedException
                || failure.getCause() instanceof ClosedByInterruptException;
    }

    /** The bytes could not be read. */
    static ImageProcessorException unreadable(Throwable failure) {
        Throwable cause =
                failure instanceof ContentFailure && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof IOException io
                ? Exhaustion.explained("cannot read an image's bytes", io)
                : new ImageProcessorException("cannot read an image's bytes", failure);
    }

    /** A flaw of ours, which is counted. */
    ImageProcessorException unexpected(Throwable failure) {
        if (failure instanceof ImageProcessorException ours) {
            return ours;
        }
        observer.failedUnexpectedly();
        return new ImageProcessorException(
                failure instanceof LinkageError
                        ? "a part of the image processor is missing"
                        : "the image processor has a flaw that this image shows",
                failure);
    }
}
