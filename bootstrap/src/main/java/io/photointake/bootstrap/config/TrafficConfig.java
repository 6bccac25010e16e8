package io.photointake.bootstrap.config;

import io.photointake.adapter.http.traffic.RateSettings;
import io.photointake.adapter.http.traffic.TrafficSettings;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What clients may hold, and how often they may ask, as it was given; see {@link TrafficSettings} and {@link RateSettings}.
 */
public record TrafficConfig(
        @Pattern(regexp = TrafficConfig.POSITIVE, message = TrafficConfig.POSITIVE_MESSAGE)
        String connections,

        @Pattern(regexp = TrafficConfig.POSITIVE, message = TrafficConfig.POSITIVE_MESSAGE)
        String connectionsPerAddress,

        @Pattern(regexp = TrafficConfig.POSITIVE, message = TrafficConfig.POSITIVE_MESSAGE)
        String uploadsAtOnce,

        @Pattern(regexp = TrafficConfig.POSITIVE, message = TrafficConfig.POSITIVE_MESSAGE)
        String headerSeconds,

        @Pattern(regexp = TrafficConfig.POSITIVE, message = TrafficConfig.POSITIVE_MESSAGE)
        String silenceSeconds,

        @Pattern(regexp = TrafficConfig.NUMBER, message = TrafficConfig.NUMBER_MESSAGE)
        String slowestUpload,

        @Pattern(regexp = TrafficConfig.NUMBER, message = TrafficConfig.NUMBER_MESSAGE)
        String slowestDownload,

        @Pattern(regexp = TrafficConfig.NUMBER, message = TrafficConfig.NUMBER_MESSAGE)
        String uploadsPerMinute,

        @Pattern(regexp = TrafficConfig.NUMBER, message = TrafficConfig.NUMBER_MESSAGE)
        String callsPerMinute,

        @Pattern(regexp = TrafficConfig.NUMBER, message = TrafficConfig.NUMBER_MESSAGE)
        String picturesPerMinute,

        @Pattern(regexp = TrafficConfig.NUMBER, message = TrafficConfig.NUMBER_MESSAGE)
        String keyUploadsPerMinute,

        @Pattern(regexp = TrafficConfig.NUMBER, message = TrafficConfig.NUMBER_MESSAGE)
        String keyCallsPerMinute,

        @Pattern(regexp = TrafficConfig.NUMBER, message = TrafficConfig.NUMBER_MESSAGE)
        String failedKeysPerMinute,

        String trusted) {

    static final String POSITIVE = "[1-9][0-9]{0,5}";
    static final String POSITIVE_MESSAGE = "must be a whole number from 1 to 999999";
    static final String NUMBER = "0|[1-9][0-9]{0,8}";
    static final String NUMBER_MESSAGE = "must be a whole number from 0 to 999999999";

    @AssertTrue(message = "has something that is no address or network such as 10.0.0.0/8")
    boolean isTrustedReadable() {
        try {
            networks().forEach(network -> new RateSettings(0, 0, 0, 0, 0, 0, List.of(network)).networks());
            return true;
        } catch (IllegalArgumentException noNetwork) {
            return false;
        }
    }

    private List<String> networks() {
        return Arrays.stream(trusted.split(",", -1))
                .map(String::strip)
                .filter(network -> !network.isEmpty())
                .toList();
    }

    /** For settings that were found valid. */
    public TrafficSettings settings() {
        return new TrafficSettings(
                Integer.parseInt(connections),
                Integer.parseInt(connectionsPerAddress),
                Integer.parseInt(uploadsAtOnce),
                Duration.ofSeconds(Integer.parseInt(headerSeconds)),
                Duration.ofSeconds(Integer.parseInt(silenceSeconds)),
                Long.parseLong(slowestUpload),
                Long.parseLong(slowestDownload),
                new RateSettings(
                        Long.parseLong(uploadsPerMinute),
                        Long.parseLong(callsPerMinute),
                        Long.parseLong(picturesPerMinute),
                        Long.parseLong(keyUploadsPerMinute),
                        Long.parseLong(keyCallsPerMinute),
                        Long.parseLong(failedKeysPerMinute),
                        networks()));
    }
}
