package io.photointake.bootstrap.command;

import io.photointake.adapter.imaging.HeifSettings;
import io.photointake.adapter.imaging.ImagingSettings;
import io.photointake.adapter.storage.FilesystemSettings;
import io.photointake.bootstrap.config.Config;
import io.photointake.bootstrap.config.ConfigCheck;
import io.photointake.bootstrap.config.ImagingConfig;
import io.photointake.bootstrap.config.MaintenanceConfig;
import io.photointake.bootstrap.config.ObservabilityConfig;
import io.photointake.bootstrap.config.SettingKeys;
import io.photointake.bootstrap.config.SettingSources;
import io.photointake.bootstrap.config.StorageConfig;
import jakarta.validation.Validator;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Settings from flags, else from the other sources, else their defaults; checked. */
final class Configs {
    private static final Logger LOG = LoggerFactory.getLogger(Configs.class);

    private final SettingSources sources;
    private final Supplier<Validator> validator;

    Configs(SettingSources sources, Supplier<Validator> validator) {
        this.sources = sources;
        this.validator = validator;
    }

    /** @throws io.photointake.bootstrap.config.ConfigException if anything is wrong, naming all of it */
    Config of(ConfigOptions options, ServerOptions server) {
        Config config = new Config(
                value(options.data, SettingKeys.DATA).orElse("data"),
                value(options.db, SettingKeys.DB).orElse(null),
                value(server.host, SettingKeys.HOST).orElse(isDemo(server) ? "127.0.0.1" : "0.0.0.0"),
                value(server.port, SettingKeys.PORT).orElse("8080"),
                value(server.baseUrl, SettingKeys.BASE_URL).orElse(null),
                value(server.trustProxy, SettingKeys.TRUST_PROXY).orElse("false"),
                value(server.always200, SettingKeys.ALWAYS_200).orElse("false"),
                value(server.page, SettingKeys.PAGE).orElse("on"),
                imaging(server.imaging),
                value(server.demo, SettingKeys.DEMO).orElse("false"),
                server.traffic.config((flag, key, otherwise) -> value(flag, key).orElse(otherwise)),
                observability(server.observability),
                storage(server.storage),
                maintenance(server.maintenance));
        sources.warnings().forEach(LOG::warn);
        new ConfigCheck(validator.get()).check(config, sources.problems());
        return config;
    }

    private ImagingConfig imaging(ImagingOptions imaging) {
        return new ImagingConfig(
                value(imaging.plainJava, SettingKeys.PLAIN_JAVA_IMAGING).orElse("false"),
                value(imaging.workers, SettingKeys.IMAGING_WORKERS).orElse("auto"),
                value(imaging.pixelMegabytes, SettingKeys.IMAGING_PIXEL_MEGABYTES)
                        .orElse("auto"),
                value(imaging.waiting, SettingKeys.IMAGING_WAITING)
                        .orElse(Integer.toString(ImagingSettings.USUAL_WAITING)),
                value(imaging.waitSeconds, SettingKeys.IMAGING_WAIT_SECONDS)
                        .orElse(Integer.toString(ImagingSettings.USUAL_WAIT_SECONDS)),
                value(imaging.heif, SettingKeys.HEIF).orElse("auto"),
                value(imaging.heifSeconds, SettingKeys.HEIF_SECONDS)
                        .orElse(Integer.toString(HeifSettings.USUAL_SECONDS)),
                value(imaging.heifMegabytes, SettingKeys.HEIF_MEGABYTES)
                        .orElse(Integer.toString(HeifSettings.USUAL_MEGABYTES)),
                value(imaging.heifBudget, SettingKeys.HEIF_BUDGET).orElse("auto"));
    }

    private MaintenanceConfig maintenance(MaintenanceOptions options) {
        return new MaintenanceConfig(
                value(options.interval, SettingKeys.MAINTENANCE_INTERVAL).orElse("1h"),
                value(options.quarantineDays, SettingKeys.MAINTENANCE_QUARANTINE_DAYS)
                        .orElse("7"));
    }

    private StorageConfig storage(StorageOptions options) {
        return new StorageConfig(value(options.minFreeMegabytes, SettingKeys.MIN_FREE_MEGABYTES)
                .orElse(Integer.toString(FilesystemSettings.USUAL_LEAST_FREE_MEGABYTES)));
    }

    private ObservabilityConfig observability(ObservabilityOptions options) {
        return new ObservabilityConfig(
                value(options.logLevel, SettingKeys.LOG_LEVEL).orElse("INFO"),
                value(options.logFormat, SettingKeys.LOG_FORMAT).orElse("text"),
                value(options.metricsAddress, SettingKeys.METRICS_ADDRESS).orElse(null));
    }

    private boolean isDemo(ServerOptions server) {
        return value(server.demo, SettingKeys.DEMO)
                .filter(Boolean::parseBoolean)
                .isPresent();
    }

    private Optional<String> value(@Nullable String flag, String key) {
        return flag != null ? Optional.of(flag) : sources.get(key);
    }
}
