package io.photointake.adapter.imaging.decode.tiff;

import io.photointake.adapter.imaging.picture.Channels;
import io.photointake.adapter.imaging.picture.Ycc;
import io.photointake.adapter.imaging.tiff.TiffAlpha;
import io.photointake.adapter.imaging.tiff.TiffFrame;

/** From samples as a TIFF stores them to the channels of a picture. */
final class TiffColours {
    private static final byte OPAQUE = (byte) 0xFF;

    private final TiffLayout layout;
    private final Channels channels;
    private final int perPixel;
    private final boolean direct;
    private final byte[] row;

    TiffColours(TiffLayout layout) {
        this.layout = layout;
        this.channels = layout.channels();
        this.perPixel = layout.frame().samplesPerPixel();
        boolean plain = switch (layout.frame().photometric()) {
            case TiffFrame.BLACK_IS_ZERO, TiffFrame.RGB, TiffFrame.SEPARATED -> true;
            default -> false;
        };
        boolean multiplied = layout.alpha().map(TiffAlpha::multiplied).orElse(false);
        this.direct = plain && !multiplied && perPixel == channels.count();
        this.row = new byte[direct ? 0 : Math.multiplyExact(layout.frame().width(), channels.count())];
    }

    Channels channels() {
        return channels;
    }

    /** The channels of a row, valid until the next call. */
    byte[] of(byte[] samples) {
        if (direct) {
            return samples;
        }
        int count = channels.count();
        int alphaAt = layout.alpha().map(TiffAlpha::sample).orElse(-1);
        for (int from = 0, to = 0; to < row.length; from += perPixel, to += count) {
            colour(samples, from, to);
            if (channels.alpha()) {
                row[to + count - 1] = alphaAt < 0 ? OPAQUE : samples[from + alphaAt];
            }
        }
        if (channels.alpha() && layout.alpha().map(TiffAlpha::multiplied).orElse(false)) {
            divide(count);
        }
        return row;
    }

    private void colour(byte[] samples, int from, int to) {
        switch (layout.frame().photometric()) {
            case TiffFrame.WHITE_IS_ZERO -> row[to] = (byte) ~samples[from];
            case TiffFrame.BLACK_IS_ZERO, TiffFrame.MASK -> row[to] = samples[from];
            case TiffFrame.PALETTE -> System.arraycopy(layout.palette(), (samples[from] & 0xFF) * 3, row, to, 3);
            // The only kind that JPEG in TIFF is written with.
            case TiffFrame.YCBCR -> Ycc.toRgb(samples[from], samples[from + 1], samples[from + 2], row, to);
            case TiffFrame.CIE_LAB, TiffFrame.ICC_LAB -> LabColours.toRgb(samples, from, row, to);
            default -> System.arraycopy(samples, from, row, to, layout.frame().colours());
        }
    }

    /** Colours that were multiplied with their opacity. */
    private void divide(int count) {
        for (int to = 0; to < row.length; to += count) {
            int opacity = row[to + count - 1] & 0xFF;
            for (int c = to; opacity > 0 && c < to + count - 1; c++) {
                row[c] = (byte) Math.min(255, ((row[c] & 0xFF) * 255 + opacity / 2) / opacity);
            }
        }
    }
}
