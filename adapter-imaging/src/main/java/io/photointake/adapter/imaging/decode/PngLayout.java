package io.photointake.adapter.imaging.decode;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.domain.image.PixelSize;

/**
 * How a PNG's samples lie in its rows.
 *
 * @param colourType 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha
 * @param palette red, green, blue of each entry; empty without a palette
 * @param transparency the chunk tRNS; empty without it
 */
@SuppressWarnings("ArrayRecordComponent") // equality of layouts is never asked for
record PngLayout(PixelSize size, int bits, int colourType, boolean interlaced, byte[] palette, byte[] transparency) {
    PngLayout {
        boolean known = switch (colourType) {
            case 0 -> bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
            case 3 -> (bits == 1 || bits == 2 || bits == 4 || bits == 8) && palette.length >= 3;
            case 2, 4, 6 -> bits == 8 || bits == 16;
            default -> false;
        };
        if (!known) {
            throw BrokenImageException.damaged("its colours are described in a way PNG does not know");
        }
    }

    int samples() {
        return switch (colourType) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
    }

    /** Bytes of a row of that many pixels, without its filter type. */
    int rowBytes(int width) {
        long count = ((long) width * samples() * bits + 7) / 8;
        if (count > Integer.MAX_VALUE - 16) {
            throw BrokenImageException.unsupported("its rows are too long");
        }
        return (int) count;
    }

    /** How far back in the row a filter looks. */
    int filterDistance() {
        return Math.max(1, samples() * bits / 8);
    }
}
