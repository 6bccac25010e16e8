package io.photointake.adapter.imaging.decode.png;

import io.photointake.adapter.imaging.container.PngFrame;
import io.photointake.adapter.imaging.picture.Channels;

/** Makes rows of bytes, one a sample, of the restored rows of a PNG. */
final class PngRows {
    private static final byte OPAQUE = (byte) 0xFF;

    private final PngLayout layout;
    private final int bits;
    private final int samples;
    private final Channels channels;
    private final boolean direct;
    private final byte[] decoded;
    private final byte[] entries;

    PngRows(PngLayout layout) {
        PngFrame frame = layout.frame();
        this.layout = layout;
        this.bits = frame.bitDepth();
        this.samples = frame.samplesPerPixel();
        this.channels = channelsOf(layout);
        this.direct = bits == 8 && frame.colourType() != PngFrame.PALETTE && !layout.keyed();
        this.decoded = direct ? new byte[0] : new byte[Math.multiplyExact(frame.width(), channels.count())];
        this.entries = frame.colourType() == PngFrame.PALETTE ? entriesOf(layout, channels.count()) : new byte[0];
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
        } else if (entries.length > 0) {
            lookUp(row, width);
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

    /** The samples of every index a row can hold; one beyond the palette is black, as in browsers. */
    private static byte[] entriesOf(PngLayout layout, int count) {
        byte[] palette = layout.palette();
        byte[] entries = new byte[256 * count];
        for (int index = 0; index < 256; index++) {
            if (3 * index < palette.length) {
                System.arraycopy(palette, 3 * index, entries, index * count, 3);
            }
            if (count == 4) {
                boolean stated = index < layout.transparency().length;
                entries[index * count + 3] = stated ? layout.transparency()[index] : OPAQUE;
            }
        }
        return entries;
    }

    private void lookUp(byte[] row, int width) {
        int count = channels.count();
        for (int x = 0, to = 0; x < width; x++, to += count) {
            int entry = (bits == 8 ? row[1 + x] & 0xFF : packed(row, x)) * count;
            decoded[to] = entries[entry];
            decoded[to + 1] = entries[entry + 1];
            decoded[to + 2] = entries[entry + 2];
            if (count == 4) {
                decoded[to + 3] = entries[entry + 3];
            }
        }
    }

    /** One colour, stated in full depth, is transparent. */
    private void key(byte[] row, int width) {
        for (int x = 0, to = 0; x < width; x++) {
            boolean transparent = true;
            for (int i = 0; i < samples; i++) {
                int value = sample(row, x * samples + i);
                transparent &= value == keyOf(i);
                decoded[to++] = toByte(value);
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
            decoded[i] = (byte) ((value * 255 + 32895) >> 16);
        }
    }

    /** Grey of less than eight bits: full and nothing stay so, the rest lies evenly between. */
    private void widen(byte[] row, int width) {
        int factor = 255 / ((1 << bits) - 1);
        for (int x = 0; x < width; x++) {
            decoded[x] = (byte) (packed(row, x) * factor);
        }
    }

    private int sample(byte[] row, int i) {
        return switch (bits) {
            case 16 -> (row[1 + 2 * i] & 0xFF) << 8 | (row[2 + 2 * i] & 0xFF);
            case 8 -> row[1 + i] & 0xFF;
            default -> packed(row, i);
        };
    }

    private int packed(byte[] row, int i) {
        int bit = i * bits;
        return (row[1 + (bit >> 3)] >> (8 - bits - (bit & 7))) & ((1 << bits) - 1);
    }

    private byte toByte(int value) {
        int most = (1 << bits) - 1;
        return (byte) ((value * 255L + most / 2) / most);
    }
}
