package io.photointake.bootstrap.command;

import io.photointake.bootstrap.config.SettingKeys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The settings that every command on the data takes. */
final class ConfigOptions {
    @Option(
            names = "--" + SettingKeys.DATA,
            paramLabel = "DIR",
            description = "Folder of pictures and database (default: data)")
    @Nullable
    String data;

    @Option(
            names = "--" + SettingKeys.DB,
            paramLabel = "URL",
            description = "jdbc:sqlite:FILE or jdbc:h2:file:FILE (default: SQLite in the data folder)")
    @Nullable
    String db;
}
