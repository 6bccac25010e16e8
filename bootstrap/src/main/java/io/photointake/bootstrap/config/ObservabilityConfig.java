package io.photointake.bootstrap.config;

import jakarta.validation.constraints.Pattern;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the server tells of itself, as it was given.
 *
 * @param logLevel the least severity of a line in the log
 * @param logFormat {@code text} or {@code json}
 * @param metricsAddress where the numbers for Prometheus are served; absent means nowhere
 */
public record ObservabilityConfig(
        @Pattern(
                regexp = "(?i)trace|debug|info|warn|error|off",
                message = "must be TRACE, DEBUG, INFO, WARN, ERROR or OFF")
        String logLevel,

        @Pattern(regexp = "(?i)text|json", message = "must be text or json")
        String logFormat,

        @Pattern(
                regexp = "(\\[[0-9A-Fa-f:.]+(%[A-Za-z0-9]+)?]|[A-Za-z0-9._-]+):"
                        + "([0-9]{1,4}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])",
                message = "must be an address and a port such as 127.0.0.1:9090 or [::1]:9090")
        @Nullable
        String metricsAddress) {

    public boolean logsJson() {
        return logFormat.equalsIgnoreCase("json");
    }

    /** Where to serve numbers; a host name that is none here is still unresolved. */
    public Optional<InetSocketAddress> metrics() {
        return Optional.ofNullable(metricsAddress).map(address -> {
            int colon = address.lastIndexOf(':');
            String host = address.substring(0, colon).replaceAll("[\\[\\]]", "");
            return new InetSocketAddress(host, Integer.parseInt(address.substring(colon + 1)));
        });
    }
}
