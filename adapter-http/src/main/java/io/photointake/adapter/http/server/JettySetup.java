package io.photointake.adapter.http.server;

import io.javalin.config.JavalinConfig;
import io.photointake.adapter.http.access.RequestObserver;
import io.photointake.adapter.http.proxy.RequestOrigin;
import io.photointake.adapter.http.traffic.CallerLimits;
import io.photointake.adapter.http.traffic.PeekingEndPoint;
import io.photointake.adapter.http.traffic.TrafficHandler;
import io.photointake.adapter.http.traffic.TrafficSettings;
import io.photointake.adapter.http.traffic.UploadAdmission;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The HTTP server: where it listens, its limits, and its answers where no handler runs.
 *
 * @param origin tells each request who sent it, and where
 * @param always200 whether errors are answered with status 200
 * @param traffic what clients may hold
 * @param uploads lets uploads in
 * @param limits counts requests
 * @param observer is told of every request
 * @param words of all paths that have an answer, in lower case, once there are such
 */
public record JettySetup(
        String host,
        int port,
        RequestOrigin origin,
        boolean always200,
        TrafficSettings traffic,
        UploadAdmission uploads,
        CallerLimits limits,
        RequestObserver observer,
        Supplier<Set<String>> words) {
    private static final int MAX_HEADER_BYTES = 16 * 1024;

    /** Of a photo in megabytes; Jetty's own 8 KB cost a system call and often a change of threads each. */
    private static final int READ_AT_ONCE = 64 * 1024;

    private static final Duration LONGEST_SILENCE_AT_FAREWELL = Duration.ofSeconds(3);
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(30);
    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;
    private static final int FEWEST_THREADS = 8;
    private static final int LONGEST_IDLE_THREAD_MILLIS = 60_000;

    public void configure(JavalinConfig config) {
        config.concurrency.useVirtualThreads = Runtime.version().feature() >= FIRST_WITH_VIRTUAL_THREADS;
        if (!config.concurrency.useVirtualThreads) {
            config.jetty.threadPool = platformThreads();
        }
        TrafficHandler handler = new TrafficHandler(traffic, uploads, limits);
        ErrorEnvelopes errors = new ErrorEnvelopes(always200);
        config.jetty.modifyServer(server -> {
            server.setErrorHandler(errors);
            server.setRequestLog(new RequestLine(observer, new LoggedPath(words)));
            server.insertHandler(handler);
            // Outermost, so that what is refused at the door has its id, too.
            server.insertHandler(new RequestMarking());
            server.setStopTimeout(LONGEST_FAREWELL.toMillis());
        });
        config.jetty.modifyServletContextHandler(context -> context.setErrorHandler(errors));
        config.jetty.modifyHttpConfiguration(this::limit);
        config.jetty.addConnector((server, http) -> connector(server, http, handler));
    }

    private void limit(HttpConfiguration http) {
        http.setRequestHeaderSize(MAX_HEADER_BYTES);
        http.setSendServerVersion(false);
        // Whatever two programs in a row could read differently is refused, a bare line feed among it.
        http.setHttpCompliance(HttpCompliance.STRICT);
        http.addCustomizer(new StrictRequests());
        http.addCustomizer(origin);
    }

    private ServerConnector connector(Server server, HttpConfiguration http, TrafficHandler handler) {
        HttpConnectionFactory connections = new HttpConnectionFactory(http);
        connections.setInputBufferSize(READ_AT_ONCE);
        ServerConnector connector = new ServerConnector(server, connections) {
            @Override
            protected SocketChannelEndPoint newEndPoint(
                    SocketChannel channel, ManagedSelector selector, SelectionKey key) {
                return new PeekingEndPoint(channel, selector, key, this);
            }
        };
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(traffic.silence().toMillis());
        connector.addBean(handler.connectionListener());
        // Also how long idle connections hold up the end; by default a client may not even pause for a second.
        connector.setShutdownIdleTimeout(LONGEST_SILENCE_AT_FAREWELL.toMillis());
        return connector;
    }

    private QueuedThreadPool platformThreads() {
        QueuedThreadPool threads =
                new QueuedThreadPool(TrafficHandler.threads(traffic), FEWEST_THREADS, LONGEST_IDLE_THREAD_MILLIS);
        threads.setName("http");
        return threads;
    }
}
