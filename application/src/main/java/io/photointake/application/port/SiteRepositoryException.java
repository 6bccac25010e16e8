package io.photointake.application.port;

/** The record of companies, websites and keys failed. */
public class SiteRepositoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SiteRepositoryException(String message, Throwable cause) {
        super(message, cause);
    }
}
