package io.photointake.application.library;

/**
 * What a sweep did.
 *
 * @param examined names in the store that were old enough to look at
 * @param deleted of these, how many were on no record and are gone
 * @param discarded staged files that are gone
 * @param left names on no record and staged files that could not be removed, or not wholly
 */
public record SweepReport(long examined, long deleted, int discarded, long left) {}
