package io.photointake.application.port;

/**
 * The record of images is out of reach for the moment: its disk is full, or the process that had it open is gone. If it
 * came of writing, whether that is on record is to be asked, as after every failure that is not
 * {@link ImageRepositoryBusyException}.
 */
public class ImageRepositoryUnavailableException extends ImageRepositoryException implements TemporaryFailure {
    private static final long serialVersionUID = 1L;

    public ImageRepositoryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
