package io.photointake.application.port;

/**
 * What became of staged files that were to be thrown away.
 *
 * @param gone how many are gone
 * @param left how many could not be removed
 */
public record Discarded(int gone, int left) {}
