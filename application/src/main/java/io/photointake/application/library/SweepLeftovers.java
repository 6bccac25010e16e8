package io.photointake.application.library;

import java.time.Duration;

/** Clears bytes that belong to no photo on record: what an upload that died left behind. */
@FunctionalInterface
public interface SweepLeftovers {
    /**
     * Clears only what is older than the age, so that uploads under way are safe if it is above the longest request.
     *
     * @param minAge zero or more
     * @throws RuntimeException if a port fails; what was cleared before stays cleared
     */
    SweepReport sweep(Duration minAge);
}
