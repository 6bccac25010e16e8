package io.photointake.application.port;

/** The record of images failed. */
public class ImageRepositoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ImageRepositoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
