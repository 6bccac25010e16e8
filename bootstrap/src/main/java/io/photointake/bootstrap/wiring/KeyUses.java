package io.photointake.bootstrap.wiring;

import io.photointake.application.port.SiteRepository;
import io.photointake.domain.site.IssuedKey;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * When keys were last used, gathered in memory so that no call has to wait for a write, and recorded from time to time.
 * What a killed process had gathered since the last time is not on record.
 */
final class KeyUses implements Consumer<IssuedKey> {
    private final SiteRepository sites;
    private final InstantSource clock;
    private final Map<Integer, Instant> lastUsed = new ConcurrentHashMap<>();

    KeyUses(SiteRepository sites, InstantSource clock) {
        this.sites = sites;
        this.clock = clock;
    }

    @Override
    public void accept(IssuedKey key) {
        lastUsed.put(key.number(), clock.instant());
    }

    /**
     * Records what was gathered; what cannot be recorded now is kept for the next time.
     *
     * @throws io.photointake.application.port.SiteRepositoryException if the record cannot be written
     */
    void record() {
        Map<Integer, Instant> gathered = new HashMap<>(lastUsed);
        sites.recordUse(gathered);
        gathered.forEach(lastUsed::remove);
    }
}
