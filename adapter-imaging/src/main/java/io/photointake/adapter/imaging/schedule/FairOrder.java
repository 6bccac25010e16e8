package io.photointake.adapter.imaging.schedule;

import io.photointake.application.port.Requester;
import io.photointake.domain.site.WebsiteId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The order in which waiting work comes to its turn: websites in turn and, of each, the networks of those who ask, by the
 * work done for them so far (start-time fair queueing, Goyal, Vin and Cheng, 1996). Who comes new stands where those stand
 * who have been served least, before them but with no credit for the time it was away. Not safe for use by several threads.
 *
 * @param <W> what waits
 */
final class FairOrder<W extends FairOrder.Waiting> {
    private static final int MOST_IDLE = 1000;

    private final Shares<WebsiteId, Website<W>> websites = new Shares<>();
    private int size;

    /** What waits. */
    interface Waiting {
        Requester requester();

        Demand demand();
    }

    int size() {
        return size;
    }

    void add(W waiting) {
        Website<W> website = websites.awake(waiting.requester().website(), Website::new);
        Network<W> network = website.networks.awake(ClientNetwork.of(waiting.requester()), Network::new);
        network.waiting.addLast(waiting);
        website.size++;
        size++;
    }

    /** What waits, the first to be done first. */
    List<W> inTurn() {
        List<W> all = new ArrayList<>(size);
        for (Website<W> website : websites.inTurn()) {
            for (Network<W> network : website.networks.inTurn()) {
                all.addAll(network.waiting);
            }
        }
        return all;
    }

    /** Takes out what is begun, and charges its requester for it. */
    void begin(W waiting) {
        Website<W> website = websites.get(waiting.requester().website());
        Network<W> network = website.networks.get(ClientNetwork.of(waiting.requester()));
        long cost = Math.max(1, waiting.demand().cost());
        website.networks.charge(network, cost);
        websites.charge(website, cost);
        remove(waiting);
    }

    /** Takes out what is given up, at no charge; false if it does not wait. */
    boolean remove(W waiting) {
        Website<W> website = websites.find(waiting.requester().website()).orElse(null);
        if (website == null) {
            return false;
        }
        boolean removed = website.networks
                .find(ClientNetwork.of(waiting.requester()))
                .map(network -> network.waiting.remove(waiting))
                .orElse(false);
        if (removed) {
            website.size--;
            size--;
        }
        return removed;
    }

    /** The newest of the network that has most waiting, if that is more than this requester would have with one more. */
    Optional<W> outstaying(Requester newcomer) {
        int own = websites.find(newcomer.website())
                .flatMap(website -> website.networks.find(ClientNetwork.of(newcomer)))
                .map(network -> network.waiting.size())
                .orElse(0);
        return websites.all().stream()
                .flatMap(website -> website.networks.all().stream())
                .filter(network -> network.waiting.size() > own + 1)
                .max(Comparator.comparingInt(network -> network.waiting.size()))
                .map(network -> network.waiting.getLast());
    }

    /** One of those who share, and where it stands. */
    private abstract static class Share {
        /** Of its next work, on the clock of all who share. */
        private long start;

        /** The work done for it since it last came new. */
        private long done;

        /** Orders those who are equal. */
        private long turn;

        abstract boolean isIdle();
    }

    private static final class Website<W extends Waiting> extends Share {
        private final Shares<String, Network<W>> networks = new Shares<>();
        private int size;

        @Override
        boolean isIdle() {
            return size == 0;
        }
    }

    private static final class Network<W> extends Share {
        private final Deque<W> waiting = new ArrayDeque<>();

        @Override
        boolean isIdle() {
            return waiting.isEmpty();
        }
    }

    /** Those who share on one level, and how far their common clock has come. */
    private static final class Shares<K, S extends Share> {
        /** Among those who stand equal, who comes new is first, so that it does not wait for everyone once. */
        private static final Comparator<Share> ORDER = Comparator.<Share>comparingLong(share -> share.start)
                .thenComparing(share -> share.done > 0)
                .thenComparingLong(share -> share.turn);

        private final Map<K, S> shares = new HashMap<>();
        private long clock;
        private long turns;

        S awake(K key, Supplier<S> maker) {
            forgetWhoHasNoDebt();
            S known = shares.computeIfAbsent(key, unknown -> maker.get());
            Share share = known;
            if (share.isIdle() && share.start <= clock) {
                share.start = clock;
                share.done = 0;
                share.turn = ++turns;
            }
            return known;
        }

        Optional<S> find(K key) {
            return Optional.ofNullable(shares.get(key));
        }

        S get(K key) {
            return find(key).orElseThrow();
        }

        Collection<S> all() {
            return shares.values();
        }

        List<S> inTurn() {
            return shares.values().stream()
                    .filter(share -> !share.isIdle())
                    .sorted(ORDER)
                    .toList();
        }

        void charge(S share, long cost) {
            Share charged = share;
            clock = Math.max(clock, charged.start);
            charged.start += cost;
            charged.done += cost;
            charged.turn = ++turns;
        }

        private void forgetWhoHasNoDebt() {
            if (shares.size() > MOST_IDLE) {
                shares.values().removeIf(share -> share.isIdle() && ((Share) share).start <= clock);
            }
        }
    }
}
