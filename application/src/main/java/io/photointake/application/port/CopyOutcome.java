package io.photointake.application.port;

/** What came of copying a picture. */
public enum CopyOutcome {
    /** It was copied, or linked. */
    COPIED,
    /** Its copy was there, and the same. */
    PRESENT,
    /** There is no such picture; a copy from earlier stays. */
    MISSING
}
