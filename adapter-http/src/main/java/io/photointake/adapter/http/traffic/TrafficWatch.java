package io.photointake.adapter.http.traffic;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at every request in work several times a second, and ends what holds something for too long. */
final class TrafficWatch {
    private static final Logger LOG = LoggerFactory.getLogger(TrafficWatch.class);

    private static final Duration PERIOD = Duration.ofMillis(100);

    /** What a client may take for a pause, such as a phone between two cells. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration LONGEST_DISCARD = Duration.ofSeconds(10);

    /** While others wait for a place: how long an upload is left alone, and what it has to bring then. */
    private static final Duration GRACE_WHILE_OTHERS_WAIT = Duration.ofMillis(500);

    private static final double SLOWEST_WHILE_OTHERS_WAIT = 32 * 1024;

    /** More uploads than that cannot all be worked on. */
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final TrafficSettings settings;
    private final Set<Exchange> exchanges;
    private final Connections connections;
    private final Collection<FairPermits> permits;
    private final UploadAdmission uploads;

    TrafficWatch(
            TrafficSettings settings,
            Set<Exchange> exchanges,
            Connections connections,
            Collection<FairPermits> permits,
            UploadAdmission uploads) {
        this.settings = settings;
        this.exchanges = exchanges;
        this.connections = connections;
        this.permits = permits;
        this.uploads = uploads;
    }

    void start(Server server) {
        Scheduler scheduler = server.getScheduler();
        scheduler.schedule(
                () -> {
                    try {
                        look();
                    } catch (RuntimeException flaw) {
                        LOG.error("Slow clients could not be looked for", flaw);
                    }
                    if (server.isRunning() || server.isStarting()) {
                        start(server);
                    }
                },
                PERIOD.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private void look() {
        long now = System.nanoTime();
        exchanges.forEach(exchange -> look(exchange, now));
        lookForGoneClients(now);
        connections.closeLate(now);
        long tooLong = now - LONGEST_WAIT.toNanos();
        permits.forEach(kind -> kind.takeWaitingSince(tooLong).forEach(FairPermits.Waiting::refuse));
        uploads.places().takeWaitingSince(tooLong).forEach(FairPermits.Waiting::refuse);
        makeRoom(uploads.places());
    }

    private void look(Exchange exchange, long now) {
        exchange.discard()
                .filter(discard -> now - discard.begun() > LONGEST_DISCARD.toNanos())
                .ifPresent(IncomingBody.Discard::end);
        IncomingBody body = exchange.body();
        if (!body.isEnded()
                && exchange.discard().isEmpty()
                && body.since() != 0
                && isTooSlow(now - body.since(), body.received(), settings.slowestUpload())) {
            body.cut(new TimeoutException("less than " + settings.slowestUpload() + " bytes a second"));
        }
        long piece = exchange.answer().pieceSince();
        if (piece != 0 && isTooSlow(now - piece, exchange.answer().pieceBytes(), settings.slowestDownload())) {
            exchange.closeConnection();
        }
    }

    private void lookForGoneClients(long now) {
        List<Exchange> working = exchanges.stream()
                .filter(exchange -> exchange.client().isAskedFor())
                .toList();
        boolean someWait = working.size() > PROCESSORS;
        for (Exchange exchange : working) {
            if (exchange.endPoint() instanceof PeekingEndPoint connection) {
                exchange.client().look(connection, now, someWait);
            }
        }
    }

    private static boolean isTooSlow(long nanos, long bytes, long slowest) {
        long late = nanos - GRACE.toNanos();
        return late > 0 && bytes < late / 1e9 * slowest;
    }

    /**
     * While uploads wait for a place, the slowest of those that are still being received lose theirs; for an address that
     * has its share, only others of its own.
     */
    private void makeRoom(FairPermits places) {
        Map<String, Integer> waiting = places.waitingByAddress();
        if (waiting.isEmpty()) {
            return;
        }
        List<Receiving> slow = exchanges.stream()
                .map(exchange -> new Receiving(exchange, exchange.receivingFor(), exchange.rate()))
                .filter(one -> one.nanos > GRACE_WHILE_OTHERS_WAIT.toNanos() && one.rate < SLOWEST_WHILE_OTHERS_WAIT)
                .sorted(Comparator.comparingDouble(Receiving::rate))
                .toList();
        int deprived = 0;
        for (Map.Entry<String, Integer> of : waiting.entrySet()) {
            if (places.holdsItsShare(of.getKey())) {
                cut(slow.stream().filter(one -> one.exchange.address().equals(of.getKey())), of.getValue());
            } else {
                deprived += of.getValue();
            }
        }
        cut(slow.stream(), deprived);
    }

    private static void cut(Stream<Receiving> slow, int most) {
        slow.limit(most)
                .forEach(one -> one.exchange
                        .body()
                        .cut(new UploadCutException("it came slowly, and others waited for its place")));
    }

    /** How an upload comes, at one moment. */
    private record Receiving(Exchange exchange, long nanos, double rate) {}
}
