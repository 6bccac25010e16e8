package io.photointake.adapter.imaging.picture;

import io.photointake.domain.image.PixelSize;
import java.util.Arrays;

/**
 * Reduces a picture while its rows arrive, each pixel of the result being the mean of exactly the area it covers. Only
 * the result and a row are in memory. Colours count by their opacity, so that what is invisible does not bleed.
 */
public final class AreaReducer {
    private static final float OPAQUE = 255f;

    private final PixelSize target;
    private final Channels channels;
    private final Shares columns;
    private final Shares rows;
    private final float[] sums;
    private final float[] reduced;
    private final byte[] result;
    private int arrived;
    private int finished;

    /** @throws IllegalArgumentException if a side would grow */
    public AreaReducer(PixelSize source, PixelSize target, Channels channels) {
        this.target = target;
        this.channels = channels;
        this.columns = new Shares(source.width(), target.width());
        this.rows = new Shares(source.height(), target.height());
        this.sums = new float[Math.multiplyExact(source.width(), channels.count())];
        this.reduced = new float[target.width() * channels.count()];
        this.result = new byte[Math.toIntExact(target.pixels() * channels.count())];
    }

    /** Takes the next row of the source, whose samples start at the offset. */
    public void row(byte[] samples, int offset) {
        int y = arrived++;
        if (columns.same() && rows.same()) {
            System.arraycopy(samples, offset, result, y * reduced.length, reduced.length);
            return;
        }
        add(samples, offset, rows.first(y), rows.shareOfFirst(y));
        if (rows.shareOfNext(y) > 0) {
            add(samples, offset, rows.first(y) + 1, rows.shareOfNext(y));
        }
    }

    /** The reduced picture, once every row of the source has arrived. */
    public Pixels result() {
        if (!(columns.same() && rows.same())) {
            finishUpTo(target.height());
        }
        return new Pixels(target, channels, result);
    }

    /** Adds a row's share to the sums of the target's row, finishing the one before. */
    private void add(byte[] samples, int offset, int row, float share) {
        finishUpTo(row);
        if (channels.alpha()) {
            addByOpacity(samples, offset, share);
            return;
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] += (samples[offset + i] & 0xFF) * share;
        }
    }

    private void addByOpacity(byte[] samples, int offset, float share) {
        int count = channels.count();
        for (int i = 0; i < sums.length; i += count) {
            int alpha = i + count - 1;
            float weight = (samples[offset + alpha] & 0xFF) * share;
            for (int c = i; c < alpha; c++) {
                sums[c] += (samples[offset + c] & 0xFF) * weight;
            }
            sums[alpha] += weight;
        }
    }

    private void finishUpTo(int row) {
        if (finished < row) {
            reduceColumns();
            store(finished * reduced.length);
            Arrays.fill(sums, 0);
            finished++;
        }
    }

    private void reduceColumns() {
        int count = channels.count();
        Arrays.fill(reduced, 0);
        for (int x = 0, from = 0; x < columns.source(); x++, from += count) {
            int to = columns.first(x) * count;
            float share = columns.shareOfFirst(x);
            for (int c = 0; c < count; c++) {
                reduced[to + c] += sums[from + c] * share;
            }
            float next = columns.shareOfNext(x);
            for (int c = 0; next > 0 && c < count; c++) {
                reduced[to + count + c] += sums[from + c] * next;
            }
        }
    }

    private void store(int at) {
        if (!channels.alpha()) {
            for (int i = 0; i < reduced.length; i++) {
                result[at + i] = (byte) (int) (reduced[i] + 0.5f);
            }
            return;
        }
        int count = channels.count();
        for (int i = 0; i < reduced.length; i += count) {
            float opacity = reduced[i + count - 1];
            for (int c = i; c < i + count - 1; c++) {
                result[at + c] = opacity > 0 ? (byte) (int) Math.min(OPAQUE, reduced[c] / opacity + 0.5f) : 0;
            }
            result[at + i + count - 1] = (byte) (int) (opacity + 0.5f);
        }
    }
}
