package io.photointake.application.port;

/**
 * The record of companies, websites and keys cannot be had for the moment: it is busy, all connections are taken, its
 * disk is full, or the process that had it open is gone.
 */
public class SiteRepositoryBusyException extends SiteRepositoryException implements TemporaryFailure {
    private static final long serialVersionUID = 1L;

    public SiteRepositoryBusyException(String message, Throwable cause) {
        super(message, cause);
    }
}
