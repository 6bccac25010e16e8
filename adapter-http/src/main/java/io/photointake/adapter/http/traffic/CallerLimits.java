package io.photointake.adapter.http.traffic;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.photointake.domain.site.ClientKey;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * Limits how often addresses and keys may ask. Whoever sends wrong keys all the time is no longer looked at, unless with a
 * key that was good lately: others behind the same address are not locked out by one who guesses.
 */
public final class CallerLimits {
    private static final Duration LATELY = Duration.ofMinutes(10);
    private static final int MOST_KEYS = 10_000;
    private static final Duration WAIT_AFTER_FAILURES = Duration.ofSeconds(10);
    private static final String FAILED = "failed";

    private final RateSettings settings;
    private final InetAddressSet trusted;
    private final Rates rates = new Rates();
    private final Cache<String, Boolean> goodLately = Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterWrite(LATELY)
            .build();

    public CallerLimits(RateSettings settings) {
        this.settings = settings;
        this.trusted = settings.networks();
    }

    /** Counts a request by its address, before anything is read of it; how long to wait if it is one too many. */
    Optional<Duration> count(Kind kind, String address) {
        if (trusts(address)) {
            return Optional.empty();
        }
        return switch (kind) {
            case UPLOAD -> rates.count("uploads", address, settings.uploads());
            case PICTURE -> rates.count("pictures", address, settings.pictures());
            case CALL, SEARCH, MOVE -> rates.count("calls", address, settings.calls());
            case HEALTH, OTHER -> Optional.empty();
        };
    }

    /**
     * Asked before a key is looked up.
     *
     * @throws TooManyRequestsException if the address has sent too many wrong ones
     */
    public void beforeLookUp(HttpServletRequest request, Optional<ClientKey> key) {
        String address = exchange(request).address();
        if (!trusts(address)
                && rates.isUsedUp(FAILED, address, settings.failedKeys())
                && key.filter(this::wasGoodLately).isEmpty()) {
            throw new TooManyRequestsException(WAIT_AFTER_FAILURES);
        }
    }

    /** Told of each wrong key. */
    public void failed(HttpServletRequest request) {
        rates.count(FAILED, exchange(request).address(), settings.failedKeys());
    }

    /**
     * Told of each good key.
     *
     * @throws TooManyRequestsException if it was used too often
     */
    public void granted(HttpServletRequest request, ClientKey key) {
        String digest = key.digest().hex();
        goodLately.put(digest, true);
        Exchange exchange = exchange(request);
        if (trusts(exchange.address())) {
            return;
        }
        Optional<Duration> wait = exchange.kind() == Kind.UPLOAD
                ? rates.count("key-uploads", digest, settings.uploadsOfKey())
                : rates.count("key-calls", digest, settings.callsOfKey());
        wait.ifPresent(time -> {
            throw new TooManyRequestsException(time);
        });
    }

    private boolean trusts(String address) {
        try {
            return !trusted.isEmpty() && trusted.test(InetAddress.getByName(address.replace("/64", "")));
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    private boolean wasGoodLately(ClientKey key) {
        return goodLately.getIfPresent(key.digest().hex()) != null;
    }

    private static Exchange exchange(HttpServletRequest request) {
        return Exchange.of(request.getAttribute(Exchange.attribute()));
    }
}
