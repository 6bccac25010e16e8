package io.photointake.application.port;

/** The image store failed. */
public class ImageStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ImageStoreException(String message, Throwable cause) {
        super(message, cause);
    }

    public ImageStoreException(String message) {
        super(message);
    }
}
