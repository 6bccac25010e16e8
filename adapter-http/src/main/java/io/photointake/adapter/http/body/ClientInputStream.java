package io.photointake.adapter.http.body;

import io.photointake.application.port.TemporaryFailure;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * The body as it comes from the client. Whatever goes wrong while reading it is the client's failure and becomes an
 * {@link UnreadableBodyException}; a body that takes longer than a total time is given up.
 */
final class ClientInputStream extends FilterInputStream {
    private final long deadline;

    ClientInputStream(InputStream in, Duration longest) {
        super(in);
        this.deadline = System.nanoTime() + longest.toNanos();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (System.nanoTime() - deadline > 0) {
            throw new UnreadableBodyException("The upload took too long");
        }
        try {
            return super.read(buffer, offset, length);
        } catch (IOException | RuntimeException broken) {
            throwIfOurs(broken);
            throw new UnreadableBodyException("The upload broke off before its end", broken);
        }
    }

    /** Where we broke it off ourselves, only because the server is busy, that is what is told. */
    private static void throwIfOurs(Exception broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof RuntimeException ours && cause instanceof TemporaryFailure) {
                throw ours;
            }
        }
    }
}
