package io.photointake.adapter.http.traffic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.util.thread.AutoLock;

/**
 * A number of permits. While all are taken, the next one goes to the website that holds fewest, of these to the address
 * that holds fewest, of these to who has waited longest. Nobody waits on a thread.
 */
@SuppressWarnings("try") // locks are only held
final class FairPermits {
    private final int total;
    private final int mostWaiting;
    private final AutoLock lock = new AutoLock();
    private final Map<String, Integer> ofWebsite = new HashMap<>();
    private final Map<String, Integer> ofAddress = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private int taken;

    FairPermits(int total, int mostWaiting) {
        this.total = total;
        this.mostWaiting = mostWaiting;
    }

    /** Whether a permit was free; it must be given back. */
    boolean tryAcquire(Share share) {
        try (AutoLock held = lock.lock()) {
            if (taken >= total) {
                return false;
            }
            take(share);
            return true;
        }
    }

    /** Asks for a permit later; false if too many wait already. Whoever waits is told by {@link #release} or asks to leave. */
    boolean enqueue(Waiting newcomer) {
        Optional<Waiting> next;
        try (AutoLock held = lock.lock()) {
            if (waiting.size() >= mostWaiting) {
                return false;
            }
            waiting.add(newcomer);
            next = grantNext();
        }
        next.ifPresent(granted -> granted.granted.run());
        return true;
    }

    void release(Share share) {
        Optional<Waiting> next;
        try (AutoLock held = lock.lock()) {
            taken--;
            decrease(ofWebsite, share.website());
            decrease(ofAddress, share.address());
            next = grantNext();
        }
        next.ifPresent(granted -> granted.granted.run());
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

    /** Whether it still waited; it no longer does. */
    boolean leave(Waiting one) {
        try (AutoLock held = lock.lock()) {
            return waiting.remove(one);
        }
    }

    int waiting() {
        try (AutoLock held = lock.lock()) {
            return waiting.size();
        }
    }

    /** How many permits an address holds. */
    int heldBy(String address) {
        try (AutoLock held = lock.lock()) {
            return ofAddress.getOrDefault(address, 0);
        }
    }

    private Optional<Waiting> grantNext() {
        if (taken >= total || waiting.isEmpty()) {
            return Optional.empty();
        }
        Waiting best = waiting.get(0);
        for (Waiting one : waiting) {
            if (burden(one.share) < burden(best.share)) {
                best = one;
            }
        }
        waiting.remove(best);
        take(best.share);
        return Optional.of(best);
    }

    private long burden(Share share) {
        long website = ofWebsite.getOrDefault(share.website(), 0);
        return (website << Integer.SIZE) + ofAddress.getOrDefault(share.address(), 0);
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
