package io.photointake.adapter.imaging.decode;

import java.util.OptionalInt;

/**
 * Where a GIF's frame lies on the screen and what its indexes mean.
 *
 * @param palette red, green, blue of each entry
 * @param transparent the index that lets the background through
 */
@SuppressWarnings("ArrayRecordComponent") // equality of frames is never asked for
record GifFrame(int left, int top, int width, int height, boolean interlaced, byte[] palette, OptionalInt transparent) {
    private static final byte OPAQUE = (byte) 0xFF;

    /** Puts a row of indexes as RGBA onto a row of the screen, cutting off what lies beside it. */
    void paint(byte[] indexes, byte[] row, int screenWidth) {
        int visible = Math.min(width, screenWidth - left);
        int hidden = transparent.orElse(-1);
        int to = left * 4;
        for (int x = 0; x < visible; x++, to += 4) {
            int index = indexes[x] & 0xFF;
            if (index == hidden) {
                row[to] = 0;
                row[to + 1] = 0;
                row[to + 2] = 0;
                row[to + 3] = 0;
                continue;
            }
            int entry = index * 3;
            if (entry < palette.length) {
                System.arraycopy(palette, entry, row, to, 3);
            }
            row[to + 3] = OPAQUE;
        }
    }
}
