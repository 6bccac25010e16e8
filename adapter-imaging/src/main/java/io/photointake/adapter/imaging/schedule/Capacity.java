package io.photointake.adapter.imaging.schedule;

import io.photointake.domain.image.ByteSize;

/**
 * How much may be under way at once. Pictures that child processes decode have places and memory of their own, so that
 * they take nothing from the others but time.
 *
 * @param workers pictures decoded in this process at once, at least 1
 * @param memory what these hold together; one that needs more is decoded alone, one that needs more than twice as much never
 * @param children pictures decoded by child processes at once, at least 1
 * @param childMemory what these processes hold together; one that needs more is never decoded
 */
public record Capacity(int workers, ByteSize memory, int children, ByteSize childMemory) {
    /** One picture alone may need so many times what all have together, as long as nothing else holds memory. */
    private static final int ALONE = 2;

    /** @throws IllegalArgumentException if there is no worker, no child or no memory */
    public Capacity {
        if (workers < 1 || children < 1 || memory.isZero() || childMemory.isZero()) {
            throw new IllegalArgumentException(
                    "workers %d with %s, children %d with %s".formatted(workers, memory, children, childMemory));
        }
    }

    /** Whether one picture may ever need so much. */
    public boolean takes(Demand demand) {
        return demand.memory() / ALONE <= memory.bytes() && demand.childMemory() <= childMemory.bytes();
    }
}
