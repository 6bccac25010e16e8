package io.photointake.adapter.http.access;

import io.photointake.domain.site.WebsiteId;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.jetty.server.Request;
import org.slf4j.MDC;

/**
 * What the log will tell of one request, filled in while it is answered by whoever learns something. Nothing in it is
 * secret, and but for the ids nothing is the client's own words.
 */
public final class AccessEntry {
    private static final String ATTRIBUTE = AccessEntry.class.getName();
    private static final String REQUEST = "request";
    private static final String TRACE = "trace";

    private final String id;
    private final Optional<String> trace;
    private volatile Optional<String> call = Optional.empty();
    private volatile Optional<WebsiteId> website = Optional.empty();
    private volatile Optional<String> code = Optional.empty();
    private volatile OptionalInt status = OptionalInt.empty();
    private volatile Optional<Throwable> failure = Optional.empty();

    private AccessEntry(String id, Optional<String> trace) {
        this.id = id;
        this.trace = trace;
    }

    /** The request's entry, begun here if nobody has yet. */
    public static AccessEntry of(Request request) {
        if (request.getAttribute(ATTRIBUTE) instanceof AccessEntry begun) {
            return begun;
        }
        AccessEntry entry = new AccessEntry(
                RequestIds.foreign(request.getHeaders().get(RequestIds.HEADER)).orElseGet(RequestIds::next),
                RequestIds.trace(request.getHeaders().get(RequestIds.TRACE_HEADER)));
        request.setAttribute(ATTRIBUTE, entry);
        return entry;
    }

    /** The request's entry, begun here if nobody has yet. */
    public static AccessEntry of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof AccessEntry begun) {
            return begun;
        }
        AccessEntry entry = new AccessEntry(
                RequestIds.foreign(request.getHeader(RequestIds.HEADER)).orElseGet(RequestIds::next),
                RequestIds.trace(request.getHeader(RequestIds.TRACE_HEADER)));
        request.setAttribute(ATTRIBUTE, entry);
        return entry;
    }

    /** From now on every line that this thread logs carries the request's ids, until the result is closed. */
    public Marked mark() {
        MDC.put(REQUEST, id);
        trace.ifPresent(known -> MDC.put(TRACE, known));
        return () -> {
            MDC.remove(REQUEST);
            MDC.remove(TRACE);
        };
    }

    /** The id that the answer carries and every line of the log about it. */
    public String id() {
        return id;
    }

    /** @param template the path of the route that answers, with names in the place of values */
    public void answeredBy(String template) {
        call = Optional.of(template);
    }

    /** @param id of a website that has shown its key */
    public void askedBy(WebsiteId id) {
        website = Optional.of(id);
    }

    /**
     * The answer is an error.
     *
     * @param errorCodes as the envelope has them
     * @param trueStatus whatever status the answer is sent with
     */
    public void refusedWith(String errorCodes, int trueStatus) {
        code = Optional.of(errorCodes);
        status = OptionalInt.of(trueStatus);
    }

    /** The client has closed the connection before the answer, which nginx, too, logs as 499. */
    public void closedByClient() {
        code = Optional.of("499");
        status = OptionalInt.of(499);
    }

    /** What kept the server from doing what it was asked for. */
    public void failedBy(Throwable cause) {
        failure = Optional.of(cause);
    }

    public Optional<String> call() {
        return call;
    }

    public Optional<WebsiteId> website() {
        return website;
    }

    public Optional<String> code() {
        return code;
    }

    /** @param sent the status that the answer was sent with */
    public int trueStatus(int sent) {
        return status.orElse(sent);
    }

    public Optional<Throwable> failure() {
        return failure;
    }

    /** A thread's lines carry ids. */
    public interface Marked extends AutoCloseable {
        @Override
        void close();
    }
}
