package io.photointake.domain.library;

/**
 * Which part of a list is wanted.
 *
 * @param size the most entries of a page, 1 to {@link #LARGEST}
 * @param index which page, from 1
 */
public record PageRequest(int size, int index) {
    /** The size of a page unless another is asked for. */
    public static final int DEFAULT_SIZE = 25;

    /** The most entries that a page has, whatever is asked for. */
    public static final int LARGEST = 1000;

    /** @throws IllegalArgumentException if the size or the index is out of range */
    public PageRequest {
        if (size < 1 || size > LARGEST) {
            throw new IllegalArgumentException("a page has 1 to " + LARGEST + " entries, not " + size);
        }
        if (index < 1) {
            throw new IllegalArgumentException("pages are counted from 1: " + index);
        }
    }

    /** How many entries there are on the pages before this one. */
    public long offset() {
        return (index - 1L) * size;
    }
}
