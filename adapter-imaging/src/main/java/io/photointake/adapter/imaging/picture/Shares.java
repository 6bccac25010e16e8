package io.photointake.adapter.imaging.picture;

/**
 * How each position along one side of the source spreads over one or two positions of the target. The shares that one
 * target position receives add up to 1.
 */
final class Shares {
    private final int source;
    private final int target;
    private final int[] first;
    private final float[] shareOfFirst;
    private final float[] shareOfNext;

    Shares(int source, int target) {
        if (target > source) {
            throw new IllegalArgumentException(source + " cannot grow to " + target);
        }
        this.source = source;
        this.target = target;
        this.first = new int[source];
        this.shareOfFirst = new float[source];
        this.shareOfNext = new float[source];
        for (int i = 0; i < source; i++) {
            spread(i);
        }
    }

    /** In units of 1/target of a source position, position i covers [i * target, (i + 1) * target). */
    private void spread(int i) {
        long start = (long) i * target;
        long end = start + target;
        int position = (int) (start / source);
        long border = (position + 1L) * source;
        first[i] = position;
        shareOfFirst[i] = (float) (Math.min(end, border) - start) / source;
        shareOfNext[i] = (float) Math.max(0, end - border) / source;
    }

    int source() {
        return source;
    }

    boolean same() {
        return source == target;
    }

    int first(int i) {
        return first[i];
    }

    float shareOfFirst(int i) {
        return shareOfFirst[i];
    }

    float shareOfNext(int i) {
        return shareOfNext[i];
    }
}
