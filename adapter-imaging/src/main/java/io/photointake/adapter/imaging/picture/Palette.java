package io.photointake.adapter.imaging.picture;

/** The colours that a picture's indexes stand for; an index beyond the table is black, as in browsers. */
public final class Palette {
    private static final int MOST_COLOURS = 256;
    private static final byte OPAQUE = (byte) 0xFF;

    private final Channels channels;
    private final byte[] entries;

    private Palette(Channels channels) {
        this.channels = channels;
        this.entries = new byte[MOST_COLOURS * channels.count()];
    }

    /** @param colours red, green and blue of each index */
    public static Palette opaque(byte[] colours) {
        Palette palette = new Palette(Channels.RGB);
        System.arraycopy(colours, 0, palette.entries, 0, Math.min(colours.length, palette.entries.length));
        return palette;
    }

    /**
     * A palette that can be seen through.
     *
     * @param colours red, green and blue of each index
     * @param opacities of each index; one beyond them is opaque
     */
    public static Palette of(byte[] colours, byte[] opacities) {
        Palette palette = new Palette(Channels.RGBA);
        for (int index = 0, to = 0; index < MOST_COLOURS; index++, to += 4) {
            if (3 * index < colours.length) {
                System.arraycopy(colours, 3 * index, palette.entries, to, 3);
            }
            palette.entries[to + 3] = index < opacities.length ? opacities[index] : OPAQUE;
        }
        return palette;
    }

    public Channels channels() {
        return channels;
    }

    /**
     * Puts colours for indexes.
     *
     * @param bits of an index, 1, 2, 4 or 8, the first in the highest bits
     * @param from the byte in which the first index is
     * @param samples filled from its start
     */
    public void lookUp(byte[] indexes, int bits, int from, byte[] samples, int pixels) {
        int count = channels.count();
        for (int x = 0, to = 0; x < pixels; x++, to += count) {
            int entry = count * (bits == 8 ? indexes[from + x] & 0xFF : packed(indexes, bits, from, x));
            samples[to] = entries[entry];
            samples[to + 1] = entries[entry + 1];
            samples[to + 2] = entries[entry + 2];
            if (count == 4) {
                samples[to + 3] = entries[entry + 3];
            }
        }
    }

    /** One of several numbers in a byte, the first in its highest bits. */
    public static int packed(byte[] bytes, int bits, int from, int number) {
        int bit = number * bits;
        return bytes[from + (bit >> 3)] >> (8 - bits - (bit & 7)) & ((1 << bits) - 1);
    }
}
