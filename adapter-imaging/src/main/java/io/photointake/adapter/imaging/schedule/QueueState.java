package io.photointake.adapter.imaging.schedule;

/**
 * What is under way and waits at one moment.
 *
 * @param waiting pictures
 * @param workers pictures being decoded in this process
 * @param memory bytes these and the children's may hold in this process
 * @param children pictures being decoded by child processes
 * @param childMemory bytes these processes may hold
 * @param capacity what of each there may be at most
 */
public record QueueState(int waiting, int workers, long memory, int children, long childMemory, Capacity capacity) {}
