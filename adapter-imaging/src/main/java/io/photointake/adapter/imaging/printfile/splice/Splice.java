package io.photointake.adapter.imaging.printfile.splice;

import io.photointake.application.port.ContentSource;
import java.io.ByteArrayOutputStream;

/**
 * The plan of a file, written from its start to its end. Neighbouring stretches of the original are one, so that a plan is
 * as long as there are changes; and it is held in few bytes, as plans are open as long as clients read. Who plans asks
 * whether it {@linkplain #isFull is full}.
 */
public final class Splice {
    /** Room for some 30,000 changes; a plan that gets full may be longer by its last one, 64 KB and a little at most. */
    private static final int ROOM = 128 << 10;

    /** From how many equal bytes on it takes less to refer to them than to write them. */
    private static final int WORTH_KEEPING = 16;

    private final ByteArrayOutputStream stretches = new ByteArrayOutputStream();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private byte[] first = {};
    private StretchKind kind = StretchKind.BLANK;
    private long from;
    private long count;
    private long expected;
    private long length;

    /** Carries bytes of the original over. */
    public Splice keep(long start, long bytes) {
        if (bytes > 0) {
            if (kind != StretchKind.KEPT || from + count != start) {
                begin(StretchKind.KEPT);
                from = start;
            }
            grow(bytes);
        }
        return this;
    }

    /** Puts new bytes in. */
    public Splice write(byte[] bytes) {
        return write(bytes, 0, bytes.length);
    }

    private Splice write(byte[] bytes, int start, int number) {
        if (number > 0) {
            if (kind != StretchKind.WRITTEN) {
                begin(StretchKind.WRITTEN);
            }
            written.write(bytes, start, number);
            grow(number);
        }
        return this;
    }

    /** Puts zeros in. */
    public Splice blank(long bytes) {
        if (bytes > 0) {
            if (kind != StretchKind.BLANK) {
                begin(StretchKind.BLANK);
            }
            grow(bytes);
        }
        return this;
    }

    /**
     * Puts new bytes in that are mostly some of the original, of which it refers to what is the same.
     *
     * @param same the bytes of the original
     * @param start where they are in it
     */
    public Splice write(byte[] bytes, byte[] same, long start) {
        int done = 0;
        while (done < bytes.length) {
            int equal = done;
            while (equal < Math.min(bytes.length, same.length) && bytes[equal] == same[equal]) {
                equal++;
            }
            if (equal - done >= WORTH_KEEPING) {
                keep(start + done, equal - done);
                done = equal;
            } else {
                int other = Math.min(bytes.length, equal + 1);
                write(bytes, done, other - done);
                done = other;
            }
        }
        return this;
    }

    /** Puts other bytes in the place of those that were written first. */
    public Splice startingWith(byte[] bytes) {
        this.first = bytes.clone();
        return this;
    }

    private void begin(StretchKind next) {
        end();
        kind = next;
        count = 0;
    }

    private void grow(long bytes) {
        count += bytes;
        length += bytes;
    }

    private void end() {
        if (count > 0) {
            put((count << 2) | kind.code());
            if (kind == StretchKind.KEPT) {
                long ahead = from - expected;
                put((ahead << 1) ^ (ahead >> 63));
                expected = from + count;
            } else if (kind == StretchKind.BLANK) {
                expected += count;
            }
        }
    }

    private void put(long number) {
        long left = number;
        while (left >>> 7 != 0) {
            stretches.write((int) (left & 0x7F) | 0x80);
            left >>>= 7;
        }
        stretches.write((int) left);
    }

    /** How long the file is so far. */
    public long length() {
        return length;
    }

    /** Whether the plan takes as much memory as one may, so that no more changes should be added. */
    public boolean isFull() {
        return bytes() > ROOM;
    }

    /** What the plan takes in memory. */
    public int bytes() {
        return stretches.size() + written.size();
    }

    /** The file as planned, read from the original whenever it is read; nothing can be added any more. */
    public ContentSource of(ContentSource original) {
        begin(StretchKind.BLANK);
        byte[] bytes = written.toByteArray();
        System.arraycopy(first, 0, bytes, 0, first.length);
        return new SplicedContent(original, stretches.toByteArray(), bytes, length);
    }
}
