package io.photointake.bootstrap.command;

import io.photointake.bootstrap.config.SettingKeys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the server tells of itself. */
final class ObservabilityOptions {
    @Option(
            names = "--" + SettingKeys.LOG_LEVEL,
            paramLabel = "LEVEL",
            description = "TRACE, DEBUG, INFO, WARN, ERROR or OFF (default: INFO)")
    @Nullable
    String logLevel;

    @Option(
            names = "--" + SettingKeys.LOG_FORMAT,
            paramLabel = "text|json",
            description = "Whether the log is for people or for programs (default: text)")
    @Nullable
    String logFormat;

    @Option(
            names = "--" + SettingKeys.METRICS_ADDRESS,
            paramLabel = "ADDRESS:PORT",
            description = "Where Prometheus finds /metrics, such as 127.0.0.1:9090; port 0 takes any free one"
                    + " (default: nowhere)")
    @Nullable
    String metricsAddress;
}
