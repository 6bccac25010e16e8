package io.photointake.bootstrap.command;

import io.photointake.bootstrap.config.SettingKeys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How the bytes are kept. */
final class StorageOptions {
    @Option(
            names = "--" + SettingKeys.MIN_FREE_MEGABYTES,
            paramLabel = "N",
            description = "With fewer MB free on the pictures' disk /readyz says 503 (default: 32)")
    @Nullable
    String minFreeMegabytes;
}
