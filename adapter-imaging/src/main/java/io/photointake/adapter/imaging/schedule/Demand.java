package io.photointake.adapter.imaging.schedule;

/**
 * What decoding one picture takes.
 *
 * @param memory bytes that this process holds for it, in Java's heap and outside
 * @param childMemory bytes that a child process is expected to hold for it, 0 if none decodes it
 * @param cost how much work it is, in pixels of a plain format; what its requester is charged with
 */
public record Demand(long memory, long childMemory, long cost) {
    /** @throws IllegalArgumentException if anything is negative */
    public Demand {
        if (memory < 0 || childMemory < 0 || cost < 0) {
            throw new IllegalArgumentException(
                    "memory %d, of a child %d, cost %d".formatted(memory, childMemory, cost));
        }
    }

    boolean needsChild() {
        return childMemory > 0;
    }
}
