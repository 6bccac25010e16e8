package io.photointake.adapter.http.server;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line in the log per request. Never the query or a header: they can hold client keys. */
final class RequestLine implements RequestLog {
    private static final Logger LOG = LoggerFactory.getLogger("photointake.request");

    private static final int LONGEST_PATH = 200;

    /** A client may send kilobytes of it, as often as it likes. */
    private static String cut(@Nullable String path) {
        String known = String.valueOf(path);
        return known.length() <= LONGEST_PATH ? known : known.substring(0, LONGEST_PATH) + "…";
    }

    @Override
    public void log(Request request, Response response) {
        if (LOG.isInfoEnabled()) {
            long millis = TimeUnit.NANOSECONDS.toMillis(NanoTime.since(request.getBeginNanoTime()));
            LOG.info(
                    "{} {} {} {} {} ms",
                    response.getHeaders().get(RequestIds.HEADER),
                    request.getMethod(),
                    cut(request.getHttpURI().getPath()),
                    response.getStatus(),
                    millis);
        }
    }
}
