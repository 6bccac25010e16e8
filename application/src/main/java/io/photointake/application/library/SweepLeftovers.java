package io.photointake.application.library;

import java.time.Duration;

/** Clears bytes that belong to no photo on record: what an upload that died left behind. */
@FunctionalInterface
public interface SweepLeftovers {
    /**
     * Clears only what is older than the age, so that uploads under way are safe if it is above the longest request.
     *
     * What cannot be removed is counted, and does not keep the rest.
     *
     * @param minAge zero or more
     * @throws RuntimeException if the record fails, or the store cannot tell what it has; what was cleared before stays
     *     cleared
     */
    SweepReport sweep(Duration minAge);
}
