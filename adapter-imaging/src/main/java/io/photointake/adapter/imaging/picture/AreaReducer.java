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
    private final float[] reducedRow;
    private final float[] sums;
    private final byte[] result;
    private int arrived;
    private int finished;

    /** @throws IllegalArgumentException if a side would grow */
    public AreaReducer(PixelSize source, PixelSize target, Channels channels) {
        this.target = target;
        this.channels = channels;
        this.columns = new Shares(source.width(), target.width());
        this.rows = new Shares(source.height(), target.height());
        this.reducedRow = new float[target.width() * channels.count()];
        this.sums = new float[reducedRow.length];
        this.result = new byte[Math.toIntExact(target.pixels() * channels.count())];
    }

    /** Takes the next row of the source, whose samples start at the offset. */
    public void row(byte[] samples, int offset) {
        int y = arrived++;
        if (columns.same() && rows.same()) {
            System.arraycopy(samples, offset, result, y * sums.length, sums.length);
            return;
        }
        if (channels.alpha()) {
            reduceWeighted(samples, offset);
        } else {
            reduce(samples, offset);
        }
        add(rows.first(y), rows.shareOfFirst(y));
        if (rows.shareOfNext(y) > 0) {
            add(rows.first(y) + 1, rows.shareOfNext(y));
        }
    }

    /** The reduced picture, once every row of the source has arrived. */
    public Pixels result() {
        if (!(columns.same() && rows.same())) {
            finishUpTo(target.height());
        }
        return new Pixels(target, channels, result);
    }

    private void add(int row, float share) {
        finishUpTo(row);
        for (int i = 0; i < sums.length; i++) {
            sums[i] += reducedRow[i] * share;
        }
    }

    private void finishUpTo(int row) {
        if (finished < row) {
            store(finished * sums.length);
            Arrays.fill(sums, 0);
            finished++;
        }
    }

    private void store(int at) {
        int count = channels.count();
        if (!channels.alpha()) {
            for (int i = 0; i < sums.length; i++) {
                result[at + i] = (byte) (int) (sums[i] + 0.5f);
            }
            return;
        }
        int alpha = count - 1;
        for (int i = 0; i < sums.length; i += count) {
            float opacity = sums[i + alpha];
            float scale = opacity > 0 ? OPAQUE / opacity : 0;
            for (int c = 0; c < alpha; c++) {
                result[at + i + c] = (byte) Math.min(255, (int) (sums[i + c] * scale + 0.5f));
            }
            result[at + i + alpha] = (byte) (int) (opacity + 0.5f);
        }
    }

    private void reduce(byte[] samples, int offset) {
        int count = channels.count();
        Arrays.fill(reducedRow, 0);
        int read = offset;
        for (int x = 0; x < columns.source(); x++) {
            int to = columns.first(x) * count;
            float share = columns.shareOfFirst(x);
            float next = columns.shareOfNext(x);
            for (int c = 0; c < count; c++) {
                int value = samples[read + c] & 0xFF;
                reducedRow[to + c] += value * share;
                if (next > 0) {
                    reducedRow[to + count + c] += value * next;
                }
            }
            read += count;
        }
    }

    private void reduceWeighted(byte[] samples, int offset) {
        int count = channels.count();
        int alpha = count - 1;
        Arrays.fill(reducedRow, 0);
        int read = offset;
        for (int x = 0; x < columns.source(); x++) {
            int to = columns.first(x) * count;
            int opacity = samples[read + alpha] & 0xFF;
            addWeighted(samples, read, opacity, to, columns.shareOfFirst(x));
            if (columns.shareOfNext(x) > 0) {
                addWeighted(samples, read, opacity, to + count, columns.shareOfNext(x));
            }
            read += count;
        }
    }

    private void addWeighted(byte[] samples, int read, int opacity, int to, float share) {
        int alpha = channels.count() - 1;
        float weight = share * opacity;
        for (int c = 0; c < alpha; c++) {
            reducedRow[to + c] += (samples[read + c] & 0xFF) * weight / OPAQUE;
        }
        reducedRow[to + alpha] += weight;
    }
}
