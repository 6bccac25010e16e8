package io.photointake.application.quarantine;

import java.time.Duration;

/** Deletes pictures in quarantine for good. */
@FunctionalInterface
public interface PurgeQuarantine {
    /**
     * Deletes nothing whose photo is on record. What resists does not keep the rest.
     *
     * @param olderThan how long something must have been in quarantine; zero or more
     * @throws RuntimeException if the record fails, or the store cannot tell what is in quarantine
     */
    QuarantineChange purge(Duration olderThan);
}
