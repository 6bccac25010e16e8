package io.photointake.bootstrap.config;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds everything that is wrong with the settings. */
public final class ConfigCheck {
    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("baseUrl", SettingKeys.BASE_URL),
            Map.entry("trustProxy", SettingKeys.TRUST_PROXY),
            Map.entry("maintenance.interval", SettingKeys.MAINTENANCE_INTERVAL),
            Map.entry("maintenance.quarantineDays", SettingKeys.MAINTENANCE_QUARANTINE_DAYS),
            Map.entry("storage.minFreeMegabytes", SettingKeys.MIN_FREE_MEGABYTES),
            Map.entry("always200", SettingKeys.ALWAYS_200),
            Map.entry("page", SettingKeys.PAGE),
            Map.entry("imaging.plainJava", SettingKeys.PLAIN_JAVA_IMAGING),
            Map.entry("imaging.workers", SettingKeys.IMAGING_WORKERS),
            Map.entry("imaging.pixelMegabytes", SettingKeys.IMAGING_PIXEL_MEGABYTES),
            Map.entry("imaging.waiting", SettingKeys.IMAGING_WAITING),
            Map.entry("imaging.waitSeconds", SettingKeys.IMAGING_WAIT_SECONDS),
            Map.entry("imaging.heif", SettingKeys.HEIF),
            Map.entry("imaging.heifSeconds", SettingKeys.HEIF_SECONDS),
            Map.entry("imaging.heifMegabytes", SettingKeys.HEIF_MEGABYTES),
            Map.entry("imaging.heifBudget", SettingKeys.HEIF_BUDGET),
            Map.entry("observability.logLevel", SettingKeys.LOG_LEVEL),
            Map.entry("observability.logFormat", SettingKeys.LOG_FORMAT),
            Map.entry("observability.metricsAddress", SettingKeys.METRICS_ADDRESS));

    private static final String BASE_URL_IS = SettingKeys.BASE_URL + " is \"";

    private final Validator validator;

    public ConfigCheck(Validator validator) {
        this.validator = validator;
    }

    /** @throws ConfigException if anything is wrong, naming all of it */
    public void check(Config config, List<String> earlierProblems) {
        List<String> problems = new ArrayList<>(earlierProblems);
        validator.validate(config).stream()
                .map(ConfigCheck::describe)
                .distinct()
                .sorted()
                .forEach(problems::add);
        if (!config.namesFolder()) {
            problems.add(SettingKeys.DATA + " is \"" + config.data() + "\": it is no path");
        }
        if (!config.namesAddress() && problems.stream().noneMatch(problem -> problem.startsWith(BASE_URL_IS))) {
            problems.add(BASE_URL_IS + withoutPassword(String.valueOf(config.baseUrl())) + "\": it "
                    + Config.BASE_URL_MESSAGE);
        }
        try {
            config.trustedProxies();
        } catch (IllegalArgumentException e) {
            problems.add(SettingKeys.TRUST_PROXY + " is \"" + config.trustProxy() + "\": it " + e.getMessage());
        }
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
    }

    private static String withoutPassword(String url) {
        return url.replaceFirst("//[^/]*@", "//***@");
    }

    /** The name under which the setting at this path of properties is set. */
    static String key(String property) {
        return property.startsWith("traffic.") ? traffic(property) : KEYS.getOrDefault(property, property);
    }

    private static String describe(ConstraintViolation<Config> violation) {
        String property = violation.getPropertyPath().toString();
        return key(property) + " is \"" + violation.getInvalidValue() + "\": it " + violation.getMessage();
    }

    /** The name of a setting of traffic, {@code traffic.uploads-at-once} of the property {@code traffic.uploadsAtOnce}. */
    private static String traffic(String property) {
        return property.equals("traffic.trustedReadable")
                ? SettingKeys.TRAFFIC_TRUSTED
                : property.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
