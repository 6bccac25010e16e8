package io.photointake.application.library;

/**
 * What a sweep did, or in a dry run would do.
 *
 * @param examined names in the store that were old enough to look at
 * @param unrecorded of these, how many are on no record
 * @param quarantined of these, how many are in quarantine now
 * @param restored names that were in quarantine, are on record, and are back
 * @param purged names that had been in quarantine long enough and are gone
 * @param discarded staged files that are gone; a dry run does not tell
 * @param left names and staged files that could not be moved or removed, or not wholly
 * @param stopped whether so many would have been taken that none was
 */
public record SweepReport(
        long examined,
        long unrecorded,
        long quarantined,
        long restored,
        long purged,
        long discarded,
        long left,
        boolean stopped) {}
