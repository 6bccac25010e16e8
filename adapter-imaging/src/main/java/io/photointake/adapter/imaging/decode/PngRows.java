package io.photointake.adapter.imaging.decode;

import io.photointake.adapter.imaging.picture.Channels;

/** Makes rows of bytes, one a sample, of the rows of a PNG. */
final class PngRows {
    private static final byte OPAQUE = (byte) 0xFF;

    private final PngLayout layout;
    private final Channels channels;
    private final byte[] decoded;
    private final boolean keyed;

    PngRows(PngLayout layout) {
        this.layout = layout;
        this.keyed = (layout.colourType() == 0 && layout.transparency().length >= 2)
                || (layout.colourType() == 2 && layout.transparency().length >= 6);
        this.channels = channelsOf(layout, keyed);
        this.decoded = direct() ? new byte[0] : new byte[layout.size().width() * channels.count()];
    }

    PngLayout layout() {
        return layout;
    }

    Channels channels() {
        return channels;
    }

    /** Where the samples start in what {@link #decoded} answers. */
    int decodedOffset() {
        return direct() ? 1 : 0;
    }

    /** The samples of a restored row of that many pixels, valid until the next call. */
    byte[] decoded(byte[] row, int width) {
        if (direct()) {
            return row;
        }
        if (layout.colourType() == 3) {
            lookUp(row, width);
        } else if (keyed) {
            key(row, width);
        } else {
            widen(row, width * layout.samples());
        }
        return decoded;
    }

    private static Channels channelsOf(PngLayout layout, boolean keyed) {
        return switch (layout.colourType()) {
            case 0 -> keyed ? Channels.GREY_ALPHA : Channels.GREY;
            case 2 -> keyed ? Channels.RGBA : Channels.RGB;
            case 3 -> layout.transparency().length > 0 ? Channels.RGBA : Channels.RGB;
            case 4 -> Channels.GREY_ALPHA;
            default -> Channels.RGBA;
        };
    }

    private boolean direct() {
        return layout.bits() == 8 && layout.colourType() != 3 && !keyed;
    }

    private void lookUp(byte[] row, int width) {
        int count = channels.count();
        byte[] palette = layout.palette();
        for (int x = 0, to = 0; x < width; x++, to += count) {
            int index = sample(row, x);
            int entry = Math.min(index * 3, palette.length - palette.length % 3 - 3);
            System.arraycopy(palette, entry, decoded, to, 3);
            if (count == 4) {
                decoded[to + 3] = index < layout.transparency().length ? layout.transparency()[index] : OPAQUE;
            }
        }
    }

    /** One colour, stated in full depth, is transparent. */
    private void key(byte[] row, int width) {
        int samples = layout.samples();
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
        return value & ((1 << layout.bits()) - 1);
    }

    private void widen(byte[] row, int samples) {
        for (int i = 0; i < samples; i++) {
            decoded[i] = toByte(sample(row, i));
        }
    }

    private int sample(byte[] row, int i) {
        int bits = layout.bits();
        if (bits == 16) {
            return (row[1 + 2 * i] & 0xFF) << 8 | (row[2 + 2 * i] & 0xFF);
        }
        int perByte = 8 / bits;
        int shift = 8 - bits * (i % perByte + 1);
        return (row[1 + i / perByte] >> shift) & ((1 << bits) - 1);
    }

    private byte toByte(int value) {
        int most = (1 << layout.bits()) - 1;
        return (byte) ((value * 255 + most / 2) / most);
    }
}
