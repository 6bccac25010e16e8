package io.photointake.bootstrap.command;

import io.photointake.bootstrap.config.SettingKeys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The settings of the server alone. */
final class ServerOptions {
    @Option(
            names = "--" + SettingKeys.HOST,
            paramLabel = "ADDRESS",
            description = "Address to listen on (default: 0.0.0.0, with --demo 127.0.0.1)")
    @Nullable
    String host;

    @Option(
            names = "--" + SettingKeys.PORT,
            paramLabel = "N",
            description = "Port to listen on, 0 for any free one (default: 8080)")
    @Nullable
    String port;

    @Option(
            names = "--" + SettingKeys.BASE_URL,
            paramLabel = "URL",
            description = "Where clients reach the service (default: as each request says)")
    @Nullable
    String baseUrl;

    @Option(
            names = "--" + SettingKeys.TRUST_PROXY,
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false|N|ADDRESSES",
            description = "Believe the Forwarded and X-Forwarded headers of one proxy, of N one behind another, or of"
                    + " those at these addresses and networks (default: false)")
    @Nullable
    String trustProxy;

    @Option(
            names = "--" + SettingKeys.ALWAYS_200,
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Answer errors with status 200 too, for old clients (default: false)")
    @Nullable
    String always200;

    @Option(
            names = {"--" + SettingKeys.PAGE, "--page"},
            paramLabel = "on|off",
            description = "Whether there is a page at / to upload with (default: on)")
    @Nullable
    String page;

    @Mixin
    final ImagingOptions imaging = new ImagingOptions();

    @Option(
            names = "--" + SettingKeys.DEMO,
            arity = "0..1",
            fallbackValue = "true",
            paramLabel = "true|false",
            description = "Make a company, a website and a key to try it with (default: false)")
    @Nullable
    String demo;

    @Mixin
    StorageOptions storage = new StorageOptions();

    @Mixin
    MaintenanceOptions maintenance = new MaintenanceOptions();

    @Mixin
    ObservabilityOptions observability = new ObservabilityOptions();

    @Mixin
    TrafficOptions traffic = new TrafficOptions();
}
