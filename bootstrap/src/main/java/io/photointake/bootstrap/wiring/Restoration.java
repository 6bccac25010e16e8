package io.photointake.bootstrap.wiring;

import io.photointake.adapter.persistence.DatabaseSettings;
import io.photointake.application.backup.CopyReport;
import io.photointake.bootstrap.backup.BackupReader;
import io.photointake.bootstrap.config.Config;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Makes an installation of a backup, where the settings say. */
public final class Restoration {
    private Restoration() {}

    /** @see BackupReader#read */
    public static CopyReport restore(Path backup, Config config, Consumer<CopyReport> progress) {
        return new BackupReader(
                        backup, DatabaseSettings.of(config.databaseUrl()), config.dataFolder(), config.pictureFolder())
                .read(progress);
    }
}
