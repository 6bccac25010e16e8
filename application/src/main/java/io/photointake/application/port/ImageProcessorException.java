package io.photointake.application.port;

/** The image processor failed for a reason that is not the image's. */
public class ImageProcessorException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ImageProcessorException(String message, Throwable cause) {
        super(message, cause);
    }

    public ImageProcessorException(String message) {
        super(message);
    }
}
