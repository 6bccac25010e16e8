package io.photointake.bootstrap.command;

import io.photointake.bootstrap.config.SettingKeys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the server does by itself to keep its data in order. */
final class MaintenanceOptions {
    @Option(
            names = "--" + SettingKeys.MAINTENANCE_INTERVAL,
            paramLabel = "TIME|off",
            description = "How often the server sweeps by itself, such as 90m, 1h or 1d (default: 1h)")
    @Nullable
    String interval;

    @Option(
            names = "--" + SettingKeys.MAINTENANCE_QUARANTINE_DAYS,
            paramLabel = "N",
            description = "Days that bytes without a row stay in quarantine (default: 7)")
    @Nullable
    String quarantineDays;
}
