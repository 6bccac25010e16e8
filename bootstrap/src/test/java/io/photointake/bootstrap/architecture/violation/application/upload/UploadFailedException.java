package io.photointake.bootstrap.architecture.violation.application.upload;

/** A failure that every caller must catch. */
public class UploadFailedException extends Exception {
    private static final long serialVersionUID = 1L;
}
