package io.photointake.application.port;

import java.time.Instant;

/**
 * What was last seen of the clock by whom it tells what is old enough to go.
 *
 * @param at what it showed
 * @param steadySince since when, by the clock itself, it has not jumped
 */
public record ClockObservation(Instant at, Instant steadySince) {}
