package io.photointake.application.port;

/** A photo is on record, but its bytes are not in the store, or not those that were recorded. */
public class LostContentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LostContentException(String message) {
        super(message);
    }
}
