package io.photointake.bootstrap.command;

import io.photointake.bootstrap.config.SettingKeys;
import io.photointake.bootstrap.config.TrafficConfig;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What clients may hold, and how often they may ask. */
final class TrafficOptions {
    @Option(
            names = "--" + SettingKeys.TRAFFIC_CONNECTIONS,
            paramLabel = "N",
            description = "Most connections at a time (default: 2048)")
    @Nullable
    String connections;

    @Option(
            names = "--" + SettingKeys.TRAFFIC_CONNECTIONS_PER_ADDRESS,
            paramLabel = "N",
            description = "Most connections of one address at a time (default: 512)")
    @Nullable
    String connectionsPerAddress;

    @Option(
            names = "--" + SettingKeys.TRAFFIC_UPLOADS_AT_ONCE,
            paramLabel = "N",
            description = "Most uploads that are received or worked on at a time (default: 192)")
    @Nullable
    String uploadsAtOnce;

    @Option(
            names = "--" + SettingKeys.TRAFFIC_HEADER_SECONDS,
            paramLabel = "N",
            description = "Longest that the headers of a request may take (default: 10)")
    @Nullable
    String headerSeconds;

    @Option(
            names = "--" + SettingKeys.TRAFFIC_SILENCE_SECONDS,
            paramLabel = "N",
            description = "Longest that a connection may be silent (default: 30)")
    @Nullable
    String silenceSeconds;

    @Option(
            names = "--" + SettingKeys.TRAFFIC_SLOWEST_UPLOAD,
            paramLabel = "N",
            description = "Bytes a second that an upload must bring (default: 1024)")
    @Nullable
    String slowestUpload;

    @Option(
            names = "--" + SettingKeys.TRAFFIC_SLOWEST_DOWNLOAD,
            paramLabel = "N",
            description = "Bytes a second that a client must take of an answer (default: 1024)")
    @Nullable
    String slowestDownload;

    @Option(
            names = "--" + SettingKeys.TRAFFIC_UPLOADS_PER_MINUTE,
            paramLabel = "N",
            description = "Uploads a minute of one address, 0 for any number (default: 12000)")
    @Nullable
    String uploadsPerMinute;

    @Option(
            names = "--" + SettingKeys.TRAFFIC_CALLS_PER_MINUTE,
            paramLabel = "N",
            description = "Other calls a minute of one address, 0 for any number (default: 12000)")
    @Nullable
    String callsPerMinute;

    @Option(
            names = "--" + SettingKeys.TRAFFIC_PICTURES_PER_MINUTE,
            paramLabel = "N",
            description = "Pictures a minute of one address, 0 for any number (default: 0)")
    @Nullable
    String picturesPerMinute;

    @Option(
            names = "--" + SettingKeys.TRAFFIC_KEY_UPLOADS_PER_MINUTE,
            paramLabel = "N",
            description = "Uploads a minute with one key, 0 for any number (default: 0)")
    @Nullable
    String keyUploadsPerMinute;

    @Option(
            names = "--" + SettingKeys.TRAFFIC_KEY_CALLS_PER_MINUTE,
            paramLabel = "N",
            description = "Other calls a minute with one key, 0 for any number (default: 0)")
    @Nullable
    String keyCallsPerMinute;

    @Option(
            names = "--" + SettingKeys.TRAFFIC_FAILED_KEYS_PER_MINUTE,
            paramLabel = "N",
            description = "Wrong keys a minute of one address, 0 for any number (default: 300)")
    @Nullable
    String failedKeysPerMinute;

    @Option(
            names = "--" + SettingKeys.TRAFFIC_TRUSTED,
            paramLabel = "ADDRESSES",
            description =
                    "Addresses and networks that may ask as often as they like, separated by commas (default: none)")
    @Nullable
    String trusted;

    /** The settings, each from its flag, else from elsewhere, else its default. */
    TrafficConfig config(Source source) {
        return new TrafficConfig(
                source.get(connections, SettingKeys.TRAFFIC_CONNECTIONS, "2048"),
                source.get(connectionsPerAddress, SettingKeys.TRAFFIC_CONNECTIONS_PER_ADDRESS, "512"),
                source.get(uploadsAtOnce, SettingKeys.TRAFFIC_UPLOADS_AT_ONCE, "192"),
                source.get(headerSeconds, SettingKeys.TRAFFIC_HEADER_SECONDS, "10"),
                source.get(silenceSeconds, SettingKeys.TRAFFIC_SILENCE_SECONDS, "30"),
                source.get(slowestUpload, SettingKeys.TRAFFIC_SLOWEST_UPLOAD, "1024"),
                source.get(slowestDownload, SettingKeys.TRAFFIC_SLOWEST_DOWNLOAD, "1024"),
                source.get(uploadsPerMinute, SettingKeys.TRAFFIC_UPLOADS_PER_MINUTE, "12000"),
                source.get(callsPerMinute, SettingKeys.TRAFFIC_CALLS_PER_MINUTE, "12000"),
                source.get(picturesPerMinute, SettingKeys.TRAFFIC_PICTURES_PER_MINUTE, "0"),
                source.get(keyUploadsPerMinute, SettingKeys.TRAFFIC_KEY_UPLOADS_PER_MINUTE, "0"),
                source.get(keyCallsPerMinute, SettingKeys.TRAFFIC_KEY_CALLS_PER_MINUTE, "0"),
                source.get(failedKeysPerMinute, SettingKeys.TRAFFIC_FAILED_KEYS_PER_MINUTE, "300"),
                source.get(trusted, SettingKeys.TRAFFIC_TRUSTED, ""));
    }

    /** Where a setting comes from. */
    @FunctionalInterface
    interface Source {
        String get(@Nullable String flag, String key, String otherwise);
    }
}
