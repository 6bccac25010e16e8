package io.photointake.application.library;

import java.time.Duration;

/**
 * How leftovers are swept.
 *
 * @param minAge what is younger stays untouched; zero or more
 * @param quarantineFor how long what was taken out of reach can still be taken back; zero or more
 * @param evenMany whether to take also so many that something must be wrong
 * @param dryRun whether only to tell what would be done
 */
public record SweepLeftoversCommand(Duration minAge, Duration quarantineFor, boolean evenMany, boolean dryRun) {}
