package io.photointake.adapter.http.server;

import io.photointake.adapter.http.access.AccessEntry;
import io.photointake.adapter.http.access.FinishedRequest;
import io.photointake.adapter.http.access.RequestObserver;
import java.time.Duration;
import java.util.Set;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.NanoTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line in the log per request, whatever became of it; its parts are also there as named values, for a log that is
 * read by programs. Never the query or a header: they can hold client keys.
 */
final class RequestLine implements RequestLog {
    private static final Logger LOG = LoggerFactory.getLogger("photointake.request");
    private static final String NONE = "-";

    /** Of a method that no call has, nothing is told: a client may send any word as one. */
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT");

    private final RequestObserver observer;
    private final LoggedPath path;

    RequestLine(RequestObserver observer, LoggedPath path) {
        this.observer = observer;
        this.path = path;
    }

    @Override
    @SuppressWarnings("try") // the mark only has to be taken back
    public void log(Request request, Response response) {
        AccessEntry entry = AccessEntry.of(request);
        FinishedRequest finished = finished(request, response, entry);
        observer.finished(finished);
        if (LOG.isInfoEnabled()) {
            try (AccessEntry.Marked marked = entry.mark()) {
                write(finished, request);
            }
        }
    }

    private static FinishedRequest finished(Request request, Response response, AccessEntry entry) {
        return new FinishedRequest(
                METHODS.contains(request.getMethod()) ? request.getMethod() : NONE,
                entry.call(),
                entry.website(),
                entry.code(),
                entry.trueStatus(response.getStatus()),
                Request.getContentBytesRead(request),
                Response.getContentBytesWritten(response),
                Duration.ofNanos(NanoTime.since(request.getBeginNanoTime())),
                entry.failure());
    }

    private void write(FinishedRequest finished, Request request) {
        boolean found = finished.call().isPresent() && finished.status() < HttpStatus.BAD_REQUEST_400;
        String told = path.of(request.getHttpURI().getPath(), found);
        String website =
                finished.website().map(id -> Integer.toString(id.value())).orElse(NONE);
        String code = finished.code().orElse(NONE);
        String client = Request.getRemoteAddr(request);
        long millis = finished.took().toMillis();
        LOG.atInfo()
                .addKeyValue("method", finished.method())
                .addKeyValue("path", told)
                .addKeyValue("status", finished.status())
                .addKeyValue("code", code)
                .addKeyValue("website", website)
                .addKeyValue("client", client)
                .addKeyValue("bytesIn", finished.bytesIn())
                .addKeyValue("bytesOut", finished.bytesOut())
                .addKeyValue("millis", millis)
                .log(
                        "{} {} {} code={} website={} client={} in={} out={} {} ms",
                        finished.method(),
                        told,
                        finished.status(),
                        code,
                        website,
                        client,
                        finished.bytesIn(),
                        finished.bytesOut(),
                        millis);
    }
}
