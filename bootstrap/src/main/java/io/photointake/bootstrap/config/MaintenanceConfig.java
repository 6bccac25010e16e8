package io.photointake.bootstrap.config;

import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Optional;

/**
 * What the server does by itself to keep its data in order, as it was given.
 *
 * @param interval the pause between two sweeps, such as {@code 90m}, {@code 1h} or {@code 1d}, or {@code off}
 * @param quarantineDays how long bytes without a row stay in quarantine
 */
public record MaintenanceConfig(
        @Pattern(regexp = "off|[1-9][0-9]{0,4}[mhd]", message = "must be off, or a time such as 90m, 1h or 1d")
        String interval,

        @Pattern(regexp = "[0-9]{1,5}", message = "must be a whole number from 0 to 99999")
        String quarantineDays) {

    /** The pause between two sweeps; absent if the server is not to sweep. */
    public Optional<Duration> pause() {
        return interval.equals("off") ? Optional.empty() : Optional.of(duration());
    }

    private Duration duration() {
        int number = Integer.parseInt(interval.substring(0, interval.length() - 1));
        return switch (interval.charAt(interval.length() - 1)) {
            case 'm' -> Duration.ofMinutes(number);
            case 'h' -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    public Duration quarantine() {
        return Duration.ofDays(Integer.parseInt(quarantineDays));
    }
}
