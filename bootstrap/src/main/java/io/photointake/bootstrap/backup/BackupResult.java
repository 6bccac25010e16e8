package io.photointake.bootstrap.backup;

import io.photointake.application.backup.CopyReport;

/**
 * A backup that is whole.
 *
 * @param report what was copied
 * @param removed how many photos of an older backup are no longer in it
 * @param older whether there was an older one, of which what is the same was kept
 */
public record BackupResult(CopyReport report, long removed, boolean older) {}
