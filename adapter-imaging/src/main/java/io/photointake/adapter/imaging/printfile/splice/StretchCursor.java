package io.photointake.adapter.imaging.printfile.splice;

/**
 * Goes through the stretches of a plan, each of which is there as two numbers at most, seven bits to a byte: its length and
 * kind, and for a stretch of the original how far from where the last one (or the zeros behind it) ended it begins.
 */
final class StretchCursor {
    private final byte[] stretches;
    private int next;
    private StretchKind kind = StretchKind.BLANK;
    private long start;
    private long length;
    private long expected;
    private long source;
    private long written;

    StretchCursor(byte[] stretches) {
        this.stretches = stretches;
    }

    /** Goes to the stretch in which a position within the file is. */
    void seek(long position) {
        if (position < start) {
            next = 0;
            start = 0;
            length = 0;
            expected = 0;
            written = 0;
        }
        while (position >= start + length) {
            advance();
        }
    }

    private void advance() {
        start += length;
        long head = number();
        kind = StretchKind.of((int) (head & 3));
        length = head >>> 2;
        switch (kind) {
            case KEPT -> {
                long ahead = number();
                source = expected + ((ahead >>> 1) ^ -(ahead & 1));
                expected = source + length;
            }
            case WRITTEN -> {
                source = written;
                written += length;
            }
            case BLANK -> expected += length;
        }
    }

    private long number() {
        long number = 0;
        int shift = 0;
        byte part = stretches[next++];
        while (part < 0) {
            number |= (part & 0x7FL) << shift;
            shift += 7;
            part = stretches[next++];
        }
        return number | ((long) part << shift);
    }

    StretchKind kind() {
        return kind;
    }

    /** How much of the stretch there is from a position on. */
    long left(long position) {
        return start + length - position;
    }

    /** Where the byte at a position comes from: the place in the original, or among the new bytes. */
    long source(long position) {
        return source + position - start;
    }
}
