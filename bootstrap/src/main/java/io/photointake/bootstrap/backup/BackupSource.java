package io.photointake.bootstrap.backup;

import io.photointake.adapter.persistence.Database;
import java.nio.file.Path;

/**
 * What a backup is made of.
 *
 * @param database open, as a server has it that may run beside
 * @param dataFolder absolute
 * @param pictures the store's root
 * @param installation the id of both
 * @param version of this program
 */
public record BackupSource(Database database, Path dataFolder, Path pictures, String installation, String version) {}
