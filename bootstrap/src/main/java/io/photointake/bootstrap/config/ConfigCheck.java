package io.photointake.bootstrap.config;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds everything that is wrong with the settings. */
public final class ConfigCheck {
    private static final Map<String, String> KEYS = Map.of(
            "baseUrl", SettingKeys.BASE_URL,
            "always200", SettingKeys.ALWAYS_200,
            "page", SettingKeys.PAGE,
            "plainJavaImaging", SettingKeys.PLAIN_JAVA_IMAGING,
            "heif", SettingKeys.HEIF,
            "heifSeconds", SettingKeys.HEIF_SECONDS,
            "heifMegabytes", SettingKeys.HEIF_MEGABYTES,
            "storage.minFreeMegabytes", SettingKeys.MIN_FREE_MEGABYTES);

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

    private static String describe(ConstraintViolation<Config> violation) {
        String property = violation.getPropertyPath().toString();
        return KEYS.getOrDefault(property, property) + " is \"" + violation.getInvalidValue() + "\": it "
                + violation.getMessage();
    }
}
