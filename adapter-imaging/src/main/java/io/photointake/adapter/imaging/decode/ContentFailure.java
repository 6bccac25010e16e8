package io.photointake.adapter.imaging.decode;

import java.io.IOException;

/** The bytes could not be read, which is not the image's fault; decoders' own complaints are other IOExceptions. */
public final class ContentFailure extends IOException {
    private static final long serialVersionUID = 1L;

    ContentFailure(IOException cause) {
        super("cannot read the image's bytes", cause);
    }

    /** Whether this is what lies behind a failure, however often a reader wrapped it. */
    public static boolean isBehind(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof ContentFailure) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }
}
