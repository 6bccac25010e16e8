package io.photointake.adapter.http.body;

import java.io.IOException;

/** The client's body broke off or is not what its headers say; the message says which, for the client to read. */
public final class UnreadableBodyException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableBodyException(String message, Throwable cause) {
        super(message, cause);
    }

    UnreadableBodyException(String message) {
        super(message);
    }
}
