package io.photointake.bootstrap.config;

import java.util.Locale;
import java.util.Set;

/**
 * The names of the settings. A setting {@code base-url} is the flag {@code --base-url}, the environment variable
 * {@code PHOTOINTAKE_BASE_URL} and the property {@code base-url}; the first of these that is given counts.
 */
public final class SettingKeys {
    public static final String DATA = "data";
    public static final String DB = "db";
    public static final String HOST = "host";
    public static final String PORT = "port";
    public static final String BASE_URL = "base-url";
    public static final String TRUST_PROXY = "trust-proxy";
    public static final String ALWAYS_200 = "http.always-200";
    public static final String PAGE = "http.page";
    public static final String PLAIN_JAVA_IMAGING = "imaging.plain-java";
    public static final String HEIF = "imaging.heif";
    public static final String HEIF_SECONDS = "imaging.heif-seconds";
    public static final String HEIF_MEGABYTES = "imaging.heif-mb";
    public static final String DEMO = "demo";
    public static final String MIN_FREE_MEGABYTES = "min-free-mb";

    static final Set<String> ALL = Set.of(
            DATA,
            DB,
            HOST,
            PORT,
            BASE_URL,
            TRUST_PROXY,
            ALWAYS_200,
            PAGE,
            PLAIN_JAVA_IMAGING,
            HEIF,
            HEIF_SECONDS,
            HEIF_MEGABYTES,
            DEMO,
            MIN_FREE_MEGABYTES);

    private SettingKeys() {}

    static String environmentVariable(String key) {
        return "PHOTOINTAKE_" + key.replace('-', '_').replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
