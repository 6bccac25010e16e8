package io.photointake.adapter.imaging.bytes;

/** Arithmetic with numbers from hostile files: what does not fit becomes the largest number instead of a small one. */
public final class Capped {
    private Capped() {}

    /** The product of numbers that are not negative. */
    public static long product(long first, long second) {
        boolean fits = first == 0 || second <= Long.MAX_VALUE / first;
        return fits ? first * second : Long.MAX_VALUE;
    }

    /** The sum of numbers that are not negative. */
    public static long sum(long first, long second) {
        return second <= Long.MAX_VALUE - first ? first + second : Long.MAX_VALUE;
    }
}
