package io.photointake.application.port;

/**
 * A database, or a database with a picture store, cannot be used as it is: it is none, is another version's or another
 * installation's. The message tells the operator what is the matter and what to do; nothing was changed.
 */
public class InstallationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InstallationException(String message) {
        super(message);
    }
}
