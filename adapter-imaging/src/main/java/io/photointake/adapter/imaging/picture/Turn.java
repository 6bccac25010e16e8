package io.photointake.adapter.imaging.picture;

import io.photointake.domain.image.Orientation;
import io.photointake.domain.image.PixelSize;

/** Moves stored pixels to where people see them. */
final class Turn {
    private final Orientation orientation;

    Turn(Orientation orientation) {
        this.orientation = orientation;
    }

    Pixels of(Pixels stored) {
        PixelSize from = stored.size();
        PixelSize to = orientation.upright(from);
        int count = stored.channels().count();
        byte[] source = stored.samples();
        byte[] turned = new byte[source.length];
        int first = position(from, 0, 0);
        int perColumn = from.width() > 1 ? position(from, 1, 0) - first : 0;
        int perRow = from.height() > 1 ? position(from, 0, 1) - first : 0;
        int read = 0;
        for (int y = 0; y < from.height(); y++) {
            int write = (first + y * perRow) * count;
            for (int x = 0; x < from.width(); x++) {
                for (int i = 0; i < count; i++) {
                    turned[write + i] = source[read++];
                }
                write += perColumn * count;
            }
        }
        return new Pixels(to, stored.channels(), turned);
    }

    /** The index of the upright pixel that shows the stored pixel (x, y). */
    private int position(PixelSize stored, int x, int y) {
        int lastX = stored.width() - 1;
        int lastY = stored.height() - 1;
        int width = orientation.upright(stored).width();
        return switch (orientation) {
            case NORMAL -> y * width + x;
            case MIRRORED -> y * width + lastX - x;
            case HALF_TURN -> (lastY - y) * width + lastX - x;
            case FLIPPED -> (lastY - y) * width + x;
            case TRANSPOSED -> x * width + y;
            case QUARTER_TURN_CLOCKWISE -> x * width + lastY - y;
            case TRANSVERSED -> (lastX - x) * width + lastY - y;
            case QUARTER_TURN_COUNTER_CLOCKWISE -> (lastX - x) * width + y;
        };
    }
}
