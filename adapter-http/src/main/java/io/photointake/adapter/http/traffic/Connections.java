package io.photointake.adapter.http.traffic;

import java.net.InetSocketAddress;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.AutoLock;

/**
 * The open connections. A client that comes when there are too many is not turned away: the worst connection of its own
 * address, or of the address that has most, is closed instead, which is the one that has been idle longest, else the one
 * that has been busy with the same request longest.
 */
@SuppressWarnings("try") // locks are only held
final class Connections implements Connection.Listener {
    private final TrafficSettings settings;
    private final AutoLock lock = new AutoLock();
    private final Map<Connection, Watched> open = new LinkedHashMap<>();
    private final Map<String, Integer> ofAddress = new HashMap<>();

    Connections(TrafficSettings settings) {
        this.settings = settings;
    }

    @Override
    public void onOpened(Connection connection) {
        Watched newcomer = new Watched(connection, address(connection));
        Optional<Watched> worst;
        try (AutoLock held = lock.lock()) {
            int same = ofAddress.merge(newcomer.address, 1, Integer::sum);
            if (same > settings.connectionsPerAddress()) {
                worst = worst(watched -> watched.address.equals(newcomer.address));
            } else if (open.size() >= settings.connections()) {
                worst = worst(watched -> true);
            } else {
                worst = Optional.empty();
            }
            open.put(connection, newcomer);
        }
        worst.ifPresent(Watched::close);
    }

    @Override
    public void onClosed(Connection connection) {
        try (AutoLock held = lock.lock()) {
            Watched gone = open.remove(connection);
            if (gone != null) {
                ofAddress.computeIfPresent(gone.address, (address, count) -> count > 1 ? count - 1 : null);
            }
        }
    }

    void begin(Connection connection) {
        find(connection).ifPresent(watched -> watched.begin(System.nanoTime()));
    }

    void end(Connection connection) {
        find(connection).ifPresent(watched -> watched.end(System.nanoTime()));
    }

    /** Closes those whose headers, or whose first request, have been coming for too long. */
    void closeLate(long now) {
        List<Watched> late;
        try (AutoLock held = lock.lock()) {
            late = open.values().stream()
                    .filter(watched -> watched.isLate(now, settings.headerTime().toNanos()))
                    .toList();
        }
        late.forEach(Watched::close);
    }

    private Optional<Watched> find(Connection connection) {
        try (AutoLock held = lock.lock()) {
            return Optional.ofNullable(open.get(connection));
        }
    }

    /** The worst of an address, or of whichever has most. */
    private Optional<Watched> worst(Predicate<Watched> whose) {
        return open.values().stream()
                .filter(watched -> !watched.closing && whose.test(watched))
                .min(Comparator.comparing((Watched watched) -> -ofAddress.getOrDefault(watched.address, 0))
                        .thenComparing(watched -> watched.working)
                        .thenComparing(watched -> watched.since));
    }

    private static String address(Connection connection) {
        return connection.getEndPoint().getRemoteSocketAddress() instanceof InetSocketAddress remote
                        && remote.getAddress() != null
                ? remote.getAddress().getHostAddress()
                : "";
    }

    private static final class Watched {
        private final Connection connection;
        private final String address;
        private boolean first = true;
        private volatile boolean working;
        private volatile long since = System.nanoTime();
        private volatile boolean closing;
        private long bytesBefore;
        private long headerSince;

        Watched(Connection connection, String address) {
            this.connection = connection;
            this.address = address;
        }

        void begin(long now) {
            working = true;
            since = now;
        }

        void end(long now) {
            first = false;
            headerSince = 0;
            since = now;
            working = false;
            bytesBefore = connection.getBytesIn();
        }

        /** Whether headers have been coming for longer than a time; called again and again by one thread. */
        boolean isLate(long now, long longest) {
            if (working || closing) {
                return false;
            }
            if (headerSince == 0 && (first || connection.getBytesIn() != bytesBefore)) {
                headerSince = first ? since : now;
            }
            return headerSince != 0 && now - headerSince > longest;
        }

        void close() {
            closing = true;
            connection.getEndPoint().close();
        }
    }
}
