package io.photointake.bootstrap.config;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
    public static final String IMAGING_WORKERS = "imaging.workers";
    public static final String IMAGING_PIXEL_MEGABYTES = "imaging.pixel-mb";
    public static final String IMAGING_WAITING = "imaging.waiting";
    public static final String IMAGING_WAIT_SECONDS = "imaging.wait-seconds";
    public static final String HEIF = "imaging.heif";
    public static final String HEIF_SECONDS = "imaging.heif-seconds";
    public static final String HEIF_MEGABYTES = "imaging.heif-mb";
    public static final String TRAFFIC_CONNECTIONS = "traffic.connections";
    public static final String TRAFFIC_CONNECTIONS_PER_ADDRESS = "traffic.connections-per-address";
    public static final String TRAFFIC_UPLOADS_AT_ONCE = "traffic.uploads-at-once";
    public static final String TRAFFIC_HEADER_SECONDS = "traffic.header-seconds";
    public static final String TRAFFIC_SILENCE_SECONDS = "traffic.silence-seconds";
    public static final String TRAFFIC_SLOWEST_UPLOAD = "traffic.slowest-upload";
    public static final String TRAFFIC_SLOWEST_DOWNLOAD = "traffic.slowest-download";
    public static final String TRAFFIC_UPLOADS_PER_MINUTE = "traffic.uploads-per-minute";
    public static final String TRAFFIC_CALLS_PER_MINUTE = "traffic.calls-per-minute";
    public static final String TRAFFIC_PICTURES_PER_MINUTE = "traffic.pictures-per-minute";
    public static final String TRAFFIC_KEY_UPLOADS_PER_MINUTE = "traffic.key-uploads-per-minute";
    public static final String TRAFFIC_KEY_CALLS_PER_MINUTE = "traffic.key-calls-per-minute";
    public static final String TRAFFIC_FAILED_KEYS_PER_MINUTE = "traffic.failed-keys-per-minute";
    public static final String TRAFFIC_TRUSTED = "traffic.trusted";
    public static final String HEIF_BUDGET = "imaging.heif-budget-mb";
    public static final String DEMO = "demo";
    public static final String MAINTENANCE_INTERVAL = "maintenance.interval";
    public static final String MAINTENANCE_QUARANTINE_DAYS = "maintenance.quarantine-days";
    public static final String MIN_FREE_MEGABYTES = "min-free-mb";

    public static final String LOG_LEVEL = "log-level";
    public static final String LOG_FORMAT = "log-format";
    public static final String METRICS_ADDRESS = "metrics-address";

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
            IMAGING_WORKERS,
            IMAGING_PIXEL_MEGABYTES,
            IMAGING_WAITING,
            IMAGING_WAIT_SECONDS,
            HEIF,
            HEIF_SECONDS,
            HEIF_MEGABYTES,
            HEIF_BUDGET,
            TRAFFIC_CONNECTIONS,
            TRAFFIC_CONNECTIONS_PER_ADDRESS,
            TRAFFIC_UPLOADS_AT_ONCE,
            TRAFFIC_HEADER_SECONDS,
            TRAFFIC_SILENCE_SECONDS,
            TRAFFIC_SLOWEST_UPLOAD,
            TRAFFIC_SLOWEST_DOWNLOAD,
            TRAFFIC_UPLOADS_PER_MINUTE,
            TRAFFIC_CALLS_PER_MINUTE,
            TRAFFIC_PICTURES_PER_MINUTE,
            TRAFFIC_KEY_UPLOADS_PER_MINUTE,
            TRAFFIC_KEY_CALLS_PER_MINUTE,
            TRAFFIC_FAILED_KEYS_PER_MINUTE,
            TRAFFIC_TRUSTED,
            DEMO,
            MAINTENANCE_INTERVAL,
            MAINTENANCE_QUARANTINE_DAYS,
            MIN_FREE_MEGABYTES,
            LOG_LEVEL,
            LOG_FORMAT,
            METRICS_ADDRESS);

    static final String PREFIX = "PHOTOINTAKE_";

    /** More letters than that apart, a name is another's. */
    private static final int FURTHEST = 3;

    private SettingKeys() {}

    /** Whether there is a setting of this name. */
    public static boolean isSetting(String key) {
        return ALL.contains(key);
    }

    static Set<String> environmentVariables() {
        return ALL.stream().map(SettingKeys::environmentVariable).collect(Collectors.toSet());
    }

    /** The variable of a setting whose name is spelt almost like this. */
    static Optional<String> nearest(String variable) {
        return environmentVariables().stream()
                .filter(each -> distance(each, variable) <= FURTHEST)
                .min(Comparator.<String>comparingInt(each -> distance(each, variable))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's: how many letters must be put in, left out or replaced. */
    private static int distance(String one, String other) {
        int[] row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }

    /** The environment variable of a setting. */
    public static String environmentVariable(String key) {
        return PREFIX + key.replace('-', '_').replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
