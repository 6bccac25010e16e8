package io.photointake.adapter.imaging.printfile.tiff;

import java.util.Arrays;
import java.util.Comparator;

/**
 * The bytes of a file that are carried over. However many ranges are added, only so many are held: then those that lie
 * nearest to one another become one, with what is between them.
 */
final class KeptRanges {
    private static final int MOST = 24_000;

    private final long fileBytes;
    private long[][] ranges = new long[64][];
    private int count;

    KeptRanges(long fileBytes) {
        this.fileBytes = fileBytes;
    }

    /** Keeps as much of a range as the file has. */
    void add(long from, long length) {
        if (from < 0 || from >= fileBytes || length <= 0) {
            return;
        }
        long end = length < fileBytes - from ? from + length : fileBytes;
        if (count > 0 && ranges[count - 1][0] <= from && from <= ranges[count - 1][1]) {
            ranges[count - 1][1] = Math.max(ranges[count - 1][1], end);
            return;
        }
        if (count == MOST) {
            thin();
        }
        if (count == ranges.length) {
            ranges = Arrays.copyOf(ranges, 2 * count);
        }
        ranges[count++] = new long[] {from, end};
    }

    /** The ranges in their order, none touching another, each from its first byte to behind its last. */
    long[][] inOrder() {
        join(0);
        return Arrays.copyOf(ranges, count);
    }

    /** Makes room: by joining what touches, else what is near, else what is less near. */
    private void thin() {
        long gap = 0;
        join(gap);
        while (count > MOST / 2) {
            gap = 2 * gap + 1;
            join(gap);
        }
    }

    private void join(long gap) {
        Arrays.sort(ranges, 0, count, Comparator.comparingLong(range -> range[0]));
        int joined = 0;
        for (int i = 1; i < count; i++) {
            if (ranges[i][0] - ranges[joined][1] <= gap) {
                ranges[joined][1] = Math.max(ranges[joined][1], ranges[i][1]);
            } else {
                ranges[++joined] = ranges[i];
            }
        }
        count = count == 0 ? 0 : joined + 1;
    }
}
