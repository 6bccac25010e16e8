package io.photointake.adapter.http.traffic;

import java.time.Duration;

/** A client asks more often than it may. */
public final class TooManyRequestsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long seconds;

    TooManyRequestsException(Duration wait) {
        super("asked too often");
        this.seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** After how many whole seconds it may ask again, at least 1. */
    public long seconds() {
        return seconds;
    }
}
