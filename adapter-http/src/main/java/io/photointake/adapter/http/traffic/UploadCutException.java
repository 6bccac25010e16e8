package io.photointake.adapter.http.traffic;

import io.photointake.application.port.TemporaryFailure;

/** An upload was given up because it came slowly while others waited for its place; it may be sent again. */
final class UploadCutException extends RuntimeException implements TemporaryFailure {
    private static final long serialVersionUID = 1L;

    UploadCutException(String message) {
        super(message);
    }
}
