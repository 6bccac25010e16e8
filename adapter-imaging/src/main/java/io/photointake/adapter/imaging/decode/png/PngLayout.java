package io.photointake.adapter.imaging.decode.png;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.Capped;
import io.photointake.adapter.imaging.container.PngFrame;
import java.util.stream.Stream;

/**
 * How a PNG's samples lie in its rows.
 *
 * @param palette red, green, blue of each entry; empty without a palette
 * @param transparency the chunk tRNS; empty without it
 */
@SuppressWarnings("ArrayRecordComponent") // equality of layouts is never asked for
record PngLayout(PngFrame frame, byte[] palette, byte[] transparency) {
    private static final int LONGEST_ROW = Integer.MAX_VALUE - 16;

    /** Whether one colour is marked transparent, rather than entries of a palette. */
    boolean keyed() {
        return switch (frame.colourType()) {
            case PngFrame.GREY -> transparency.length >= 2;
            case PngFrame.RGB -> transparency.length >= 6;
            default -> false;
        };
    }

    /** Bytes of a row of that many pixels, without its filter type. */
    int rowBytes(int width) {
        long count = bytesOf(frame, width);
        if (count > LONGEST_ROW) {
            throw BrokenImageException.unsupported("its rows are too long");
        }
        return (int) count;
    }

    /** How far back in the row a filter looks. */
    int filterDistance() {
        return Math.max(1, frame.samplesPerPixel() * frame.bitDepth() / 8);
    }

    /** Bytes of all rows with their filter types, through all passes of an interlaced picture. */
    static long bytes(PngFrame frame) {
        if (!frame.interlaced()) {
            return Capped.product(1 + bytesOf(frame, frame.width()), frame.height());
        }
        return Stream.of(PngPass.values())
                .filter(pass -> pass.width(frame.width()) > 0)
                .mapToLong(pass ->
                        Capped.product(1 + bytesOf(frame, pass.width(frame.width())), pass.height(frame.height())))
                .reduce(0, Capped::sum);
    }

    private static long bytesOf(PngFrame frame, int width) {
        return ((long) width * frame.samplesPerPixel() * frame.bitDepth() + 7) / 8;
    }
}
