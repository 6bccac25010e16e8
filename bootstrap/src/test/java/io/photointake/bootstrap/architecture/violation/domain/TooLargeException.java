package io.photointake.bootstrap.architecture.violation.domain;

/** A refusal that is thrown. */
final class TooLargeException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
