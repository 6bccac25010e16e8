package io.photointake.adapter.imaging.picture;

import io.photointake.domain.image.Orientation;
import io.photointake.domain.image.PixelSize;

/**
 * A picture in Java's memory: samples of one byte, pixel by pixel, row by row, without padding.
 *
 * @param samples never changed after they were handed over
 */
@SuppressWarnings("ArrayRecordComponent") // equality of pictures is never asked for
public record Pixels(PixelSize size, Channels channels, byte[] samples) implements Picture {
    private static final byte OPAQUE = (byte) 0xFF;

    /** @throws IllegalArgumentException if the number of samples is not that of the pixels */
    public Pixels {
        if (samples.length != size.pixels() * channels.count()) {
            throw new IllegalArgumentException(samples.length + " samples for " + size + " " + channels);
        }
    }

    /** Bytes of one row. */
    public int stride() {
        return size.width() * channels.count();
    }

    @Override
    public Pixels reducedTo(PixelSize target) {
        if (target.equals(size)) {
            return this;
        }
        AreaReducer reducer = new AreaReducer(size, target, channels);
        for (int y = 0; y < size.height(); y++) {
            reducer.row(samples, y * stride());
        }
        return reducer.result();
    }

    @Override
    public Pixels upright(Orientation orientation) {
        return orientation == Orientation.NORMAL ? this : new Turn(orientation).of(this);
    }

    @Override
    public Pixels pixels() {
        return this;
    }

    /** Whether any pixel lets through what lies behind it. */
    public boolean transparent() {
        if (!channels.alpha()) {
            return false;
        }
        int step = channels.count();
        for (int i = step - 1; i < samples.length; i += step) {
            if (samples[i] != OPAQUE) {
                return true;
            }
        }
        return false;
    }

    /** The same colours with the opacity dropped, which the caller has seen to be full. */
    public Pixels opaque() {
        if (!channels.alpha()) {
            return this;
        }
        int from = channels.count();
        int to = channels.opaque().count();
        byte[] kept = new byte[samples.length / from * to];
        for (int i = 0, j = 0; j < kept.length; i += from, j += to) {
            System.arraycopy(samples, i, kept, j, to);
        }
        return new Pixels(size, channels.opaque(), kept);
    }

    @Override
    public void close() {}
}
