package io.photointake.application.port;

/**
 * There is more work under way than the image processor takes on, or what it needs for it is used up at the moment; the
 * same request may succeed later.
 */
public class ProcessorBusyException extends ImageProcessorException implements TemporaryFailure {
    private static final long serialVersionUID = 1L;

    public ProcessorBusyException(String message) {
        super(message);
    }

    public ProcessorBusyException(String message, Throwable cause) {
        super(message, cause);
    }
}
