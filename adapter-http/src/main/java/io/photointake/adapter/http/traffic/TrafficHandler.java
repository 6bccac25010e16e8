package io.photointake.adapter.http.traffic;

import io.photointake.adapter.http.proxy.ClientAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Lets requests in: as many of each kind at a time as there are threads for, in turn for the addresses that ask. Health is
 * always let in. While a request waits for its turn, for its body or for its client to read, it holds no thread.
 */
public final class TrafficHandler extends Handler.Wrapper {
    /** The attribute of a refused request that says after how many seconds it may be sent again. */
    public static final String RETRY_AFTER = "io.photointake.retry-after";

    private static final int MOST_WAITING_OF_A_KIND = 1024;
    private static final int SPARE_THREADS = 24;

    private final TrafficSettings settings;
    private final Set<Exchange> exchanges = ConcurrentHashMap.newKeySet();
    private final Map<Kind, FairPermits> permits = new EnumMap<>(Kind.class);
    private final UploadAdmission uploads;
    private final Connections connections;
    private final CallerLimits limits;

    /**
     * Lets in as the settings say.
     *
     * @param uploads lets uploads in whose credentials are good
     */
    public TrafficHandler(TrafficSettings settings, UploadAdmission uploads, CallerLimits limits) {
        this.limits = limits;
        this.settings = settings;
        this.uploads = uploads;
        this.connections = new Connections(settings);
        for (Kind kind : Kind.values()) {
            permits.put(kind, FairPermits.all(kind.atOnce, MOST_WAITING_OF_A_KIND));
        }
    }

    /** The threads that all requests together can hold, and some to spare for health and for the server itself. */
    public static int threads(TrafficSettings settings) {
        return settings.uploadsAtOnce() + Kind.threads() + SPARE_THREADS;
    }

    /** Whether work for the request was given up because its client had closed the connection. */
    public static boolean isClientGone(HttpServletRequest request) {
        return request.getAttribute(Exchange.attribute()) instanceof Exchange exchange
                && exchange.client().isGone();
    }

    /** What has to be told of the connections of a connector. */
    public Connection.Listener connectionListener() {
        return connections;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        new TrafficWatch(settings, exchanges, connections, permits.values(), uploads).start(getServer());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Kind kind = Kind.of(request);
        Exchange exchange = begin(kind, request, response, callback);
        if (kind == Kind.HEALTH) {
            return pass(exchange);
        }
        Optional<Duration> wait = limits.count(kind, exchange.address());
        if (wait.isPresent()) {
            request.setAttribute(RETRY_AFTER, new TooManyRequestsException(wait.get()).seconds());
            exchange.refuse(HttpStatus.TOO_MANY_REQUESTS_429);
            return true;
        }
        FairPermits permitsOfKind = permits(kind);
        Share share = Share.of(exchange.address());
        if (permitsOfKind.tryAcquire(share)) {
            try {
                return pass(exchange);
            } finally {
                permitsOfKind.release(share);
            }
        }
        Executor threads = request.getComponents().getExecutor();
        LogContext context = LogContext.current();
        boolean waits = permitsOfKind.enqueue(new FairPermits.Waiting(
                share,
                () -> threads.execute(context.around(() -> passLater(exchange, permitsOfKind, share))),
                () -> threads.execute(() -> exchange.refuse(HttpStatus.SERVICE_UNAVAILABLE_503))));
        if (!waits) {
            exchange.refuse(HttpStatus.SERVICE_UNAVAILABLE_503);
        }
        return true;
    }

    private Exchange begin(Kind kind, Request request, Response response, Callback callback) {
        Exchange exchange =
                new Exchange(kind, ClientAddress.of(request).network(), request, response, callback, this::end);
        exchanges.add(exchange);
        connections.begin(exchange.connection());
        return exchange;
    }

    private void end(Exchange exchange) {
        exchanges.remove(exchange);
        connections.end(exchange.connection());
    }

    private FairPermits permits(Kind kind) {
        return Objects.requireNonNull(permits.get(kind));
    }

    private void passLater(Exchange exchange, FairPermits permitsOfKind, Share share) {
        try {
            pass(exchange);
        } catch (Throwable failure) { // as a server does that calls a handler
            exchange.failed(failure);
        } finally {
            permitsOfKind.release(share);
        }
    }

    private boolean pass(Exchange exchange) throws Exception {
        if (!super.handle(exchange.body(), exchange.answer(), exchange)) {
            exchange.refuse(HttpStatus.NOT_FOUND_404);
        }
        return true;
    }
}
