package io.photointake.adapter.imaging.picture;

import io.photointake.adapter.imaging.bytes.CancelledWorkException;
import io.photointake.domain.image.PixelSize;
import java.util.Arrays;

/**
 * Reduces a picture while its rows arrive, each pixel of the result being the mean of exactly the area it covers. Only
 * the result and two rows of it are in memory, however wide the source is. Colours count by their opacity, so that what
 * is invisible does not bleed.
 */
public final class AreaReducer {
    private final PixelSize source;
    private final PixelSize target;
    private final Channels channels;
    private final ColumnReducer columns;
    private final Shares rows;
    private final float[] line;
    private final float[] sums;
    private final byte[] result;
    private int arrived;
    private int finished;

    /** @throws IllegalArgumentException if a side would grow */
    public AreaReducer(PixelSize source, PixelSize target, Channels channels) {
        this.source = source;
        this.target = target;
        this.channels = channels;
        this.columns = new ColumnReducer(new Shares(source.width(), target.width()), channels);
        this.rows = new Shares(source.height(), target.height());
        this.line = new float[target.width() * channels.count()];
        this.sums = new float[line.length];
        this.result = new byte[Math.toIntExact(target.pixels() * channels.count())];
    }

    /** The most bytes that reducing holds. */
    public static long memory(PixelSize target, int channels) {
        return (2L * Float.BYTES * target.width() + target.pixels()) * channels + 8L * target.width();
    }

    /** Takes the next row of the source, whose samples start at the offset. */
    public void row(byte[] samples, int offset) {
        CancelledWorkException.throwIfInterrupted();
        int y = arrived++;
        if (source.equals(target)) {
            System.arraycopy(samples, offset, result, y * line.length, line.length);
            return;
        }
        if (isOfOneColour(samples, offset)) {
            fillLine(samples, offset);
        } else {
            columns.reduce(samples, offset, line);
        }
        add(rows.first(y), rows.shareOfFirst(y));
        if (rows.shareOfNext(y) > 0) {
            add(rows.first(y) + 1, rows.shareOfNext(y));
        }
    }

    /** Found at the first sample that differs in photos; empty rows of drawings, and of bombs, cost next to nothing. */
    private boolean isOfOneColour(byte[] samples, int offset) {
        int end = offset + source.width() * channels.count();
        return Arrays.mismatch(samples, offset, end - channels.count(), samples, offset + channels.count(), end) < 0;
    }

    /** What the columns would come to, colours times opacity where there is any. */
    private void fillLine(byte[] samples, int offset) {
        int count = channels.count();
        int opacity = channels.alpha() ? samples[offset + count - 1] & 0xFF : 1;
        for (int c = 0; c < count; c++) {
            boolean isOpacity = channels.alpha() && c == count - 1;
            line[c] = (float) (samples[offset + c] & 0xFF) * (isOpacity ? 1 : opacity);
        }
        for (int filled = count; filled < line.length; filled *= 2) {
            System.arraycopy(line, 0, line, filled, Math.min(filled, line.length - filled));
        }
    }

    /** The reduced picture, once every row of the source has arrived. */
    public Pixels result() {
        if (!source.equals(target)) {
            finishUpTo(target.height());
        }
        return new Pixels(target, channels, result);
    }

    /** Adds a share of the line to the sums of the target's row, finishing the one before. */
    private void add(int row, float share) {
        finishUpTo(row);
        for (int i = 0; i < sums.length; i++) {
            sums[i] += line[i] * share;
        }
    }

    private void finishUpTo(int row) {
        if (finished < row) {
            channels.store(sums, result, finished * sums.length);
            Arrays.fill(sums, 0);
            finished++;
        }
    }
}
