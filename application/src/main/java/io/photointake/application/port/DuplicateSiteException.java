package io.photointake.application.port;

/** A folder or number that must be unique is taken; the message says which. */
public class DuplicateSiteException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DuplicateSiteException(String message) {
        super(message);
    }
}
