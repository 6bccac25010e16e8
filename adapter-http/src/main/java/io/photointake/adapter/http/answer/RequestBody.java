package io.photointake.adapter.http.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;

/** The body of a request, and whether anybody has begun to read it. */
public final class RequestBody {
    private static final String OPENED = "io.photointake.body-opened";

    private RequestBody() {}

    /** Opens the body; a client that waits for {@code 100 Continue} is told to send it. */
    public static InputStream open(HttpServletRequest request) throws IOException {
        request.setAttribute(OPENED, true);
        return request.getInputStream();
    }

    static boolean isOpened(HttpServletRequest request) {
        return request.getAttribute(OPENED) != null;
    }
}
