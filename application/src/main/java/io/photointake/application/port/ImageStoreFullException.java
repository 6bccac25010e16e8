package io.photointake.application.port;

/** The image store has no room for what it was given; there may be later. */
public class ImageStoreFullException extends ImageStoreException implements TemporaryFailure {
    private static final long serialVersionUID = 1L;

    public ImageStoreFullException(String message, Throwable cause) {
        super(message, cause);
    }
}
