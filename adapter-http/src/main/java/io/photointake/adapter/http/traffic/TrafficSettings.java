package io.photointake.adapter.http.traffic;

import java.time.Duration;

/**
 * What clients may hold together, each of them, and for how long.
 *
 * @param connections most connections at a time; one more closes the worst of whoever has most
 * @param connectionsPerAddress most connections of an address at a time; one more closes its worst
 * @param uploadsAtOnce most uploads that are received or worked on at a time; more wait for their turn
 * @param headerTime how long the headers of a request may take, and a new connection until its first request
 * @param silence how long a connection may be silent
 * @param slowestUpload bytes a second that a body must bring on average, after its first ten seconds
 * @param rates how often clients may ask
 * @param slowestDownload bytes a second that a client must take on average, after ten seconds of grace for each piece
 */
public record TrafficSettings(
        int connections,
        int connectionsPerAddress,
        int uploadsAtOnce,
        Duration headerTime,
        Duration silence,
        long slowestUpload,
        long slowestDownload,
        RateSettings rates) {
    /** As a fresh installation has it. */
    public static final TrafficSettings DEFAULT = new TrafficSettings(
            2048, 512, 192, Duration.ofSeconds(10), Duration.ofSeconds(30), 1024, 1024, RateSettings.DEFAULT);
}
