package io.photointake.adapter.http.traffic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.util.thread.AutoLock;

/**
 * A number of permits. The next one goes to the website that holds fewest, of these to the address that holds fewest, of
 * these to who has waited longest. Nobody waits on a thread.
 *
 * <p>Where permits are held for long, some are kept for who comes later: a website may not hold more than three times as
 * many as are free, rounded up, nor an address more than its website may still take.
 */
@SuppressWarnings("try") // locks are only held
final class FairPermits {
    /** Times as many as are free. */
    private static final int MOST_OF_A_WEBSITE = 3;

    private final int total;
    private final int mostWaiting;
    private final boolean keepsSome;
    private final AutoLock lock = new AutoLock();
    private final Map<String, Integer> ofWebsite = new HashMap<>();
    private final Map<String, Integer> ofAddress = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private int taken;

    private FairPermits(int total, int mostWaiting, boolean keepsSome) {
        this.total = total;
        this.mostWaiting = mostWaiting;
        this.keepsSome = keepsSome;
    }

    /** All of which one may hold while nobody else asks. */
    static FairPermits all(int total, int mostWaiting) {
        return new FairPermits(total, mostWaiting, false);
    }

    /** Some of which are kept for who comes later. */
    static FairPermits keepingSome(int total, int mostWaiting) {
        return new FairPermits(total, mostWaiting, true);
    }

    /** Whether a permit was free; it must be given back. */
    boolean tryAcquire(Share share) {
        try (AutoLock held = lock.lock()) {
            boolean may = mayTake(share);
            if (may) {
                take(share);
            }
            return may;
        }
    }

    /**
     * Asks for a permit, now or later; false if it has to wait and too many do. Whoever waits is told by {@link #release}, or
     * taken by {@link #takeWaitingSince}.
     */
    boolean enqueue(Waiting newcomer) {
        List<Waiting> next;
        try (AutoLock held = lock.lock()) {
            if (waiting.size() >= mostWaiting && !mayTake(newcomer.share)) {
                return false;
            }
            waiting.add(newcomer);
            next = grant();
        }
        next.forEach(one -> one.granted.run());
        return true;
    }

    void release(Share share) {
        List<Waiting> next;
        try (AutoLock held = lock.lock()) {
            taken--;
            decrease(ofWebsite, share.website());
            decrease(ofAddress, share.address());
            next = grant();
        }
        next.forEach(one -> one.granted.run());
    }

    /** Those who began to wait before a time; they no longer wait. */
    List<Waiting> takeWaitingSince(long nanos) {
        try (AutoLock held = lock.lock()) {
            List<Waiting> late =
                    waiting.stream().filter(one -> one.since - nanos < 0).toList();
            waiting.removeAll(late);
            return late;
        }
    }

    /** How many wait, by address. */
    Map<String, Integer> waitingByAddress() {
        try (AutoLock held = lock.lock()) {
            Map<String, Integer> counts = new HashMap<>();
            waiting.forEach(one -> counts.merge(one.share.address(), 1, Integer::sum));
            return counts;
        }
    }

    /**
     * Whether an address holds its share: what each would hold if a website's most were divided among the addresses that
     * hold or wait, and one more.
     */
    boolean holdsItsShare(String address) {
        try (AutoLock held = lock.lock()) {
            Set<String> addresses = new HashSet<>(ofAddress.keySet());
            waiting.forEach(one -> addresses.add(one.share.address()));
            return held(ofAddress, address) * (addresses.size() + 1) >= left(0, total);
        }
    }

    private List<Waiting> grant() {
        List<Waiting> granted = new ArrayList<>();
        for (Optional<Waiting> next = next(); next.isPresent(); next = next()) {
            granted.add(next.get());
            waiting.remove(next.get());
            take(next.get().share);
        }
        return granted;
    }

    private Optional<Waiting> next() {
        return taken >= total
                ? Optional.empty()
                : waiting.stream()
                        .filter(one -> mayTake(one.share))
                        .min(Comparator.comparingInt((Waiting one) -> held(ofWebsite, one.share.website()))
                                .thenComparingInt(one -> held(ofAddress, one.share.address())));
    }

    private boolean mayTake(Share share) {
        int free = total - taken;
        return keepsSome ? held(ofAddress, share.address()) < left(held(ofWebsite, share.website()), free) : free > 0;
    }

    /** How many more a website that holds some could take, one after another; rounded up. */
    private static int left(int held, int free) {
        return -Math.floorDiv(held - MOST_OF_A_WEBSITE * free, MOST_OF_A_WEBSITE + 1);
    }

    private static int held(Map<String, Integer> permits, String key) {
        return permits.getOrDefault(key, 0);
    }

    private void take(Share share) {
        taken++;
        ofWebsite.merge(share.website(), 1, Integer::sum);
        ofAddress.merge(share.address(), 1, Integer::sum);
    }

    private static void decrease(Map<String, Integer> held, String key) {
        held.computeIfPresent(key, (name, count) -> count > 1 ? count - 1 : null);
    }

    /** Somebody who waits for a permit. */
    static final class Waiting {
        private final Share share;
        private final Runnable granted;
        private final Runnable refused;
        private final long since = System.nanoTime();

        /**
         * Begins to wait.
         *
         * @param granted what to do with the permit, which must be quick or go on elsewhere, and give it back
         * @param refused what to do if it comes too late
         */
        Waiting(Share share, Runnable granted, Runnable refused) {
            this.share = share;
            this.granted = granted;
            this.refused = refused;
        }

        void refuse() {
            refused.run();
        }
    }
}
