package io.photointake.adapter.http.traffic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;

/** How often each has asked for each thing lately; whoever was quiet for a while, or is one of too many, is forgotten. */
final class Rates {
    private static final int MOST_REMEMBERED = 100_000;
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private final Cache<Asked, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(PERIOD.multipliedBy(2))
            .build();

    /** Counts one; how long to wait if it is one too many. */
    Optional<Duration> count(String what, String who, long perMinute) {
        if (perMinute == 0) {
            return Optional.empty();
        }
        ConsumptionProbe probe = bucket(what, who, perMinute).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Whether one more would be one too many; nothing is counted. */
    boolean isUsedUp(String what, String who, long perMinute) {
        return perMinute != 0 && bucket(what, who, perMinute).getAvailableTokens() <= 0;
    }

    private Bucket bucket(String what, String who, long perMinute) {
        return buckets.get(
                new Asked(what, who),
                asked -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, PERIOD))
                        .build());
    }

    private record Asked(String what, String who) {}
}
