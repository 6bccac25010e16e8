package io.photointake.application.port;

/** The record of images cannot be had for the moment: it is busy, or all connections to it are taken. */
public class ImageRepositoryBusyException extends ImageRepositoryException implements TemporaryFailure {
    private static final long serialVersionUID = 1L;

    public ImageRepositoryBusyException(String message, Throwable cause) {
        super(message, cause);
    }
}
