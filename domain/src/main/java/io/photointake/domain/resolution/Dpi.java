package io.photointake.domain.resolution;

/**
 * A resolution in whole dots (pixels) per inch.
 *
 * @param value at least 1
 */
public record Dpi(int value) implements Comparable<Dpi> {
    /** @throws IllegalArgumentException if the value is not positive */
    public Dpi {
        if (value < 1) {
            throw new IllegalArgumentException("DPI must be positive, not " + value);
        }
    }

    @Override
    public int compareTo(Dpi other) {
        return Integer.compare(value, other.value);
    }
}
