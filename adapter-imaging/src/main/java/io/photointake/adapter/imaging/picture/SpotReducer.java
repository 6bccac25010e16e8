package io.photointake.adapter.imaging.picture;

import io.photointake.adapter.imaging.bytes.CancelledWorkException;
import io.photointake.domain.image.PixelSize;

/**
 * Reduces a picture whose pixels arrive in any order, each once, as those of interlaced files do. Only the result and its
 * sums are in memory. The result is that of {@link AreaReducer}.
 */
public final class SpotReducer {
    private final PixelSize source;
    private final PixelSize target;
    private final Channels channels;
    private final int[] column;
    private final float[] shareOfColumn;
    private final float[] shareOfNext;
    private final Shares rows;
    private final float[] sums;
    private final byte[] result;

    /** @throws IllegalArgumentException if a side would grow */
    public SpotReducer(PixelSize source, PixelSize target, Channels channels) {
        this.source = source;
        this.target = target;
        this.channels = channels;
        Shares columns = new Shares(source.width(), target.width());
        this.column = new int[source.width()];
        this.shareOfColumn = new float[source.width()];
        this.shareOfNext = new float[source.width()];
        for (int x = 0; x < column.length; x++) {
            column[x] = columns.first(x);
            shareOfColumn[x] = columns.shareOfFirst(x);
            shareOfNext[x] = columns.shareOfNext(x);
        }
        this.rows = new Shares(source.height(), target.height());
        int count = Math.toIntExact(target.pixels() * channels.count());
        this.sums = new float[source.equals(target) ? 0 : count];
        this.result = new byte[count];
    }

    /** The most bytes that reducing holds. */
    public static long memory(PixelSize source, PixelSize target, int channels) {
        return 12L * source.width() + (Float.BYTES + 1L) * target.pixels() * channels;
    }

    /**
     * Takes pixels of one row.
     *
     * @param count of the pixels, whose samples start at the offset
     * @param left the column of the first
     * @param step from the column of one pixel to that of the next
     */
    public void spots(byte[] samples, int offset, int count, int left, int step, int y) {
        CancelledWorkException.throwIfInterrupted();
        if (source.equals(target)) {
            place(samples, offset, count, left, step, y);
            return;
        }
        add(samples, offset, count, left, step, rows.first(y), rows.shareOfFirst(y));
        if (rows.shareOfNext(y) > 0) {
            add(samples, offset, count, left, step, rows.first(y) + 1, rows.shareOfNext(y));
        }
    }

    /** The reduced picture, once every pixel of the source has arrived. */
    public Pixels result() {
        channels.store(sums, result, 0);
        return new Pixels(target, channels, result);
    }

    private void place(byte[] samples, int offset, int count, int left, int step, int y) {
        int bytes = channels.count();
        int to = (y * target.width() + left) * bytes;
        for (int i = 0, from = offset; i < count; i++, from += bytes, to += step * bytes) {
            System.arraycopy(samples, from, result, to, bytes);
        }
    }

    private void add(byte[] samples, int offset, int count, int left, int step, int row, float share) {
        int bytes = channels.count();
        int rowAt = row * target.width() * bytes;
        for (int i = 0, from = offset, x = left; i < count; i++, from += bytes, x += step) {
            int to = rowAt + column[x] * bytes;
            add(samples, from, to, share * shareOfColumn[x]);
            float next = shareOfNext[x];
            if (next > 0) {
                add(samples, from, to + bytes, share * next);
            }
        }
    }

    private void add(byte[] samples, int from, int to, float share) {
        int bytes = channels.count();
        int colours = channels.alpha() ? bytes - 1 : bytes;
        float weight = channels.alpha() ? (samples[from + colours] & 0xFF) * share : share;
        for (int c = 0; c < colours; c++) {
            sums[to + c] += (samples[from + c] & 0xFF) * weight;
        }
        if (channels.alpha()) {
            sums[to + colours] += weight;
        }
    }
}
