package io.photointake.adapter.http.answer;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.eclipse.jetty.ee10.servlet.HttpInput;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/**
 * What a client is still sending of a body that nobody wants any more. A client that sends and does not read gets a
 * broken pipe instead of its answer if the connection closes at once, so some of it is read, unparsed, and thrown away.
 */
final class UnreadBody {
    private static final long MOST_BYTES = 64L << 20;
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_REST = 1024;

    private final HttpServletRequest request;
    private final Semaphore discarding;

    /** @param discarding gives leave to read on, and takes it back; a client that gets none is cut off */
    UnreadBody(HttpServletRequest request, Semaphore discarding) {
        this.request = request;
        this.discarding = discarding;
    }

    /** Whether the client may have more to send. */
    boolean exists() throws IOException {
        boolean announced = request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
        return announced && (waitsToBeAsked() || !isReadToItsEnd(request.getInputStream()));
    }

    /**
     * Whether nothing is left, so that the connection can live on. A form ends before its body does, if only by a line
     * end; such a rest is read here if it has arrived, without waiting for more.
     */
    private static boolean isReadToItsEnd(ServletInputStream body) {
        if (body.isFinished()) {
            return true;
        }
        byte[] rest = new byte[LONGEST_REST];
        int length = 0;
        try {
            while (length < rest.length && body.available() > 0) {
                length += body.read(rest, length, rest.length - length);
            }
            boolean endArrived = body.available() == 0 && ((HttpInput) body).hasContent();
            return endArrived && body.read(rest) < 0;
        } catch (IOException | RuntimeException broken) {
            return false;
        }
    }

    /** Reads and forgets up to 64 MiB, for up to 10 seconds; a client that waits to be asked is not asked. */
    void discard() throws IOException {
        if (waitsToBeAsked() || !exists() || !discarding.tryAcquire()) {
            return;
        }
        EndPoint connection = ServletContextRequest.getServletContextRequest(request)
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
        long idle = connection.getIdleTimeout();
        try {
            discard(connection);
        } catch (IOException | RuntimeException clientGone) {
            connection.close();
        } finally {
            connection.setIdleTimeout(idle);
            discarding.release();
        }
    }

    /** Touching the body's stream would ask the client to go on ({@code 100 Continue}). */
    private boolean waitsToBeAsked() {
        return request.getHeader("Expect") != null && !RequestBody.isOpened(request);
    }

    private void discard(EndPoint connection) throws IOException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        byte[] buffer = new byte[BUFFER];
        long discarded = 0;
        ServletInputStream body = request.getInputStream();
        while (discarded < MOST_BYTES) {
            long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
            if (left <= 0) {
                return;
            }
            connection.setIdleTimeout(left);
            int read = body.read(buffer);
            if (read < 0) {
                return;
            }
            discarded += read;
        }
    }
}
