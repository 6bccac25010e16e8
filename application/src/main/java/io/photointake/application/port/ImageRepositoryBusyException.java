package io.photointake.application.port;

/**
 * The record of images cannot be had for the moment: it is busy, all connections to it are taken, or a search took too
 * long. Nothing has changed, and nothing will change afterwards.
 */
public class ImageRepositoryBusyException extends ImageRepositoryException implements TemporaryFailure {
    private static final long serialVersionUID = 1L;

    public ImageRepositoryBusyException(String message, Throwable cause) {
        super(message, cause);
    }
}
