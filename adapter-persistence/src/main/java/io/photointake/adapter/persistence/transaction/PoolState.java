package io.photointake.adapter.persistence.transaction;

/**
 * How much of a pool of connections is in use at a moment.
 *
 * @param active how many connections are at work
 * @param idle how many more could be
 * @param waiting how many calls wait for one
 */
public record PoolState(int active, int idle, int waiting) {}
