package io.photointake.domain.error;

/** What kind of failure an error is, whatever the transport that reports it. */
public enum ErrorCategory {
    /** The request is wrong and will stay wrong until it is changed. */
    INVALID,
    /** The caller could not be recognised. */
    UNAUTHENTICATED,
    /** More bytes than are accepted. */
    TOO_LARGE,
    /** What was asked for is not here. */
    NOT_FOUND,
    /** The service cannot take more work now; the same request may succeed later. */
    UNAVAILABLE,
    /** The service is at fault, never the caller. */
    FAULT
}
