package io.photointake.adapter.imaging.picture;

/**
 * How each position along one side of the source spreads over one or two positions of the target. The shares that one
 * target position receives add up to 1.
 */
record Shares(int source, int target) {
    /** @throws IllegalArgumentException if the side would grow */
    Shares {
        if (target > source) {
            throw new IllegalArgumentException(source + " cannot grow to " + target);
        }
    }

    boolean same() {
        return source == target;
    }

    /** The first target position that a source position reaches. */
    int first(int i) {
        return (int) ((long) i * target / source);
    }

    /** In units of 1/target of a source position, position i covers [i * target, (i + 1) * target). */
    float shareOfFirst(int i) {
        long start = (long) i * target;
        return (float) (Math.min(start + target, endOfFirst(i)) - start) / source;
    }

    /** What the position after the first receives, 0 where it is not reached. */
    float shareOfNext(int i) {
        return (float) Math.max(0, (i + 1L) * target - endOfFirst(i)) / source;
    }

    private long endOfFirst(int i) {
        return (first(i) + 1L) * source;
    }
}
