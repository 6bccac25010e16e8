package io.photointake.adapter.imaging.tiff;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import java.io.IOException;

/**
 * How a TIFF directory says its picture is stored (TIFF 6.0, sections 3 to 8 and 15), with the defaults of tags left out.
 *
 * @param bitsPerSample of the first sample
 * @param planar whether each sample has a plane of its own
 */
public record TiffFrame(
        int width,
        int height,
        int bitsPerSample,
        int samplesPerPixel,
        int compression,
        int photometric,
        boolean planar,
        boolean tiled) {
    public static final int WHITE_IS_ZERO = 0;
    public static final int BLACK_IS_ZERO = 1;
    public static final int RGB = 2;
    public static final int PALETTE = 3;
    public static final int MASK = 4;
    public static final int SEPARATED = 5;
    public static final int YCBCR = 6;
    public static final int CIE_LAB = 8;
    public static final int ICC_LAB = 9;
    public static final int ITU_LAB = 10;
    public static final int COLOUR_FILTER_ARRAY = 32803;

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS_PER_SAMPLE = 258;
    private static final int COMPRESSION = 259;
    private static final int PHOTOMETRIC = 262;
    private static final int SAMPLES_PER_PIXEL = 277;
    private static final int PLANAR_CONFIGURATION = 284;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_OFFSETS = 324;
    private static final int MOST_SAMPLES = 64;
    private static final int MOST_BITS = 64;

    public static TiffFrame of(TiffDirectory directory) throws IOException {
        int samples = small(directory, SAMPLES_PER_PIXEL, 1);
        TiffFrame frame = new TiffFrame(
                side(directory, WIDTH),
                side(directory, HEIGHT),
                small(directory, BITS_PER_SAMPLE, 1),
                samples,
                small(directory, COMPRESSION, 1),
                small(directory, PHOTOMETRIC, samples >= 3 ? RGB : WHITE_IS_ZERO),
                samples > 1 && small(directory, PLANAR_CONFIGURATION, 1) == 2,
                directory.has(TILE_WIDTH) || directory.has(TILE_OFFSETS));
        boolean possible =
                samples >= 1 && samples <= MOST_SAMPLES && frame.bitsPerSample >= 1 && frame.bitsPerSample <= MOST_BITS;
        if (!possible) {
            throw BrokenImageException.damaged("it describes its colours in a way that does not exist");
        }
        return frame;
    }

    /** How many of a pixel's samples say its colour; those behind them are extra. */
    public int colours() {
        return switch (photometric) {
            case WHITE_IS_ZERO, BLACK_IS_ZERO, PALETTE, MASK -> 1;
            case SEPARATED -> 4;
            default -> 3;
        };
    }

    private static int side(TiffDirectory directory, int tag) throws IOException {
        long pixels = directory.integer(tag).orElse(0);
        if (pixels < 1 || pixels > Integer.MAX_VALUE) {
            throw BrokenImageException.damaged("it says that it has no pixels");
        }
        return (int) pixels;
    }

    private static int small(TiffDirectory directory, int tag, int otherwise) throws IOException {
        return (int) Math.min(Integer.MAX_VALUE, directory.integer(tag).orElse(otherwise));
    }
}
