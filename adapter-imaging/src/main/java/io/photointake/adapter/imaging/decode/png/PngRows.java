package io.photointake.adapter.imaging.decode.png;

import io.photointake.adapter.imaging.container.PngFrame;
import io.photointake.adapter.imaging.picture.Channels;
import io.photointake.adapter.imaging.picture.EightBits;
import io.photointake.adapter.imaging.picture.Palette;
import java.util.Optional;

/** Makes rows of bytes, one a sample, of the restored rows of a PNG. */
final class PngRows {
    private static final byte OPAQUE = (byte) 0xFF;

    private final PngLayout layout;
    private final int bits;
    private final int samples;
    private final Channels channels;
    private final boolean direct;
    private final byte[] decoded;
    private final Optional<Palette> palette;

    PngRows(PngLayout layout) {
        PngFrame frame = layout.frame();
        this.layout = layout;
        this.bits = frame.bitDepth();
        this.samples = frame.samplesPerPixel();
        this.channels = channelsOf(layout);
        this.direct = bits == 8 && frame.colourType() != PngFrame.PALETTE && !layout.keyed();
        this.decoded = direct ? new byte[0] : new byte[Math.multiplyExact(frame.width(), channels.count())];
        this.palette = frame.colourType() == PngFrame.PALETTE ? Optional.of(paletteOf(layout)) : Optional.empty();
    }

    PngLayout layout() {
        return layout;
    }

    Channels channels() {
        return channels;
    }

    /** Where the samples start in what {@link #decoded} answers. */
    int decodedOffset() {
        return direct ? 1 : 0;
    }

    /** The samples of a restored row of that many pixels, valid until the next call. */
    byte[] decoded(byte[] row, int width) {
        if (direct) {
            return row;
        }
        if (layout.keyed()) {
            key(row, width);
        } else if (bits == 16) {
            halve(row, width * samples);
        } else if (palette.isPresent()) {
            palette.get().lookUp(row, bits, 1, decoded, width);
        } else {
            widen(row, width);
        }
        return decoded;
    }

    private static Channels channelsOf(PngLayout layout) {
        return switch (layout.frame().colourType()) {
            case PngFrame.GREY -> layout.keyed() ? Channels.GREY_ALPHA : Channels.GREY;
            case PngFrame.RGB -> layout.keyed() ? Channels.RGBA : Channels.RGB;
            case PngFrame.PALETTE -> layout.transparency().length > 0 ? Channels.RGBA : Channels.RGB;
            case PngFrame.GREY_WITH_ALPHA -> Channels.GREY_ALPHA;
            default -> Channels.RGBA;
        };
    }

    private static Palette paletteOf(PngLayout layout) {
        return layout.transparency().length > 0
                ? Palette.of(layout.palette(), layout.transparency())
                : Palette.opaque(layout.palette());
    }

    /** One colour, stated in full depth, is transparent. */
    private void key(byte[] row, int width) {
        int most = (1 << bits) - 1;
        for (int x = 0, to = 0; x < width; x++) {
            boolean transparent = true;
            for (int i = 0; i < samples; i++) {
                int value = sample(row, x * samples + i);
                transparent &= value == keyOf(i);
                decoded[to++] = EightBits.of(value, most);
            }
            decoded[to++] = transparent ? 0 : OPAQUE;
        }
    }

    private int keyOf(int sample) {
        byte[] key = layout.transparency();
        int value = (key[2 * sample] & 0xFF) << 8 | (key[2 * sample + 1] & 0xFF);
        return value & ((1 << bits) - 1);
    }

    private void halve(byte[] row, int count) {
        for (int i = 0, from = 1; i < count; i++, from += 2) {
            int value = (row[from] & 0xFF) << 8 | (row[from + 1] & 0xFF);
            decoded[i] = EightBits.ofSixteen(value);
        }
    }

    /** Grey of less than eight bits: full and nothing stay so, the rest lies evenly between. */
    private void widen(byte[] row, int width) {
        int factor = 255 / ((1 << bits) - 1);
        for (int x = 0; x < width; x++) {
            decoded[x] = (byte) (Palette.packed(row, bits, 1, x) * factor);
        }
    }

    private int sample(byte[] row, int i) {
        return switch (bits) {
            case 16 -> (row[1 + 2 * i] & 0xFF) << 8 | (row[2 + 2 * i] & 0xFF);
            case 8 -> row[1 + i] & 0xFF;
            default -> Palette.packed(row, bits, 1, i);
        };
    }
}
