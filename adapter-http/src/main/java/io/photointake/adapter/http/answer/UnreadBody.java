package io.photointake.adapter.http.answer;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.eclipse.jetty.ee10.servlet.HttpInput;

/**
 * What a client is still sending of a body that nobody wants any more. Its connection cannot live on, and closes once some
 * of it has been thrown away.
 */
final class UnreadBody {
    private static final int LONGEST_REST = 1024;

    private final HttpServletRequest request;

    UnreadBody(HttpServletRequest request) {
        this.request = request;
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

    /** Touching the body's stream would ask the client to go on ({@code 100 Continue}). */
    private boolean waitsToBeAsked() {
        return request.getHeader("Expect") != null && !RequestBody.isOpened(request);
    }
}
