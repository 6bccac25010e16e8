package io.photointake.adapter.imaging.tiff;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.Capped;
import java.io.IOException;
import java.util.OptionalLong;

/**
 * The strips or tiles that a TIFF picture is cut into.
 *
 * @param width of each, in pixels; the last in a row may reach beyond the picture
 * @param height of each, in pixels; that of a single strip is the picture's
 * @param across how many lie beside one another
 * @param needed how many its size demands
 * @param packed whether their data is compressed
 * @param fewestBytes below which their data cannot be complete, 0 where that cannot be told
 */
public record TiffPieces(
        int offsetsTag,
        int lengthsTag,
        int width,
        int height,
        int across,
        long needed,
        boolean packed,
        long fewestBytes) {
    private static final int UNCOMPRESSED = 1;
    private static final int STRIP_OFFSETS = 273;
    private static final int ROWS_PER_STRIP = 278;
    private static final int STRIP_BYTE_COUNTS = 279;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_BYTE_COUNTS = 325;

    public static TiffPieces of(TiffDirectory directory, TiffFrame frame) throws IOException {
        long planes = frame.planar() ? frame.samplesPerPixel() : 1;
        boolean tiled = frame.tiled();
        long width = tiled ? side(directory, TILE_WIDTH, 0) : frame.width();
        long height = side(directory, tiled ? TILE_HEIGHT : ROWS_PER_STRIP, tiled ? 0 : frame.height());
        long across = ceil(frame.width(), width);
        long down = ceil(frame.height(), height);
        return new TiffPieces(
                directory.has(TILE_OFFSETS) ? TILE_OFFSETS : STRIP_OFFSETS,
                directory.has(TILE_BYTE_COUNTS) ? TILE_BYTE_COUNTS : STRIP_BYTE_COUNTS,
                (int) Math.min(Integer.MAX_VALUE, width),
                (int) Math.min(tiled ? Integer.MAX_VALUE : frame.height(), height),
                (int) across,
                Capped.product(Capped.product(across, down), planes),
                frame.compression() != UNCOMPRESSED,
                fewestBytes(frame));
    }

    /** Where a piece begins. */
    public long offset(TiffDirectory directory, long piece) throws IOException {
        return directory.integers(offsetsTag, piece, 1)[0];
    }

    /**
     * How long a piece is, absent where the file does not say so of each, or says of its only one what cannot be: none at
     * all, or, though its length follows from the pixels, more than the file has. Then the piece ends where it ends.
     * Compressed data that is said to go beyond the file is missing.
     *
     * @param fileBytes how long the file is
     */
    public OptionalLong length(TiffDirectory directory, long piece, long fileBytes) throws IOException {
        if (directory.count(lengthsTag) < needed) {
            return OptionalLong.empty();
        }
        OptionalLong length = directory.integer(lengthsTag, piece);
        boolean absurd = needed == 1 && (length.orElse(0) == 0 || (!packed && length.orElse(0) > fileBytes));
        return absurd ? OptionalLong.empty() : length;
    }

    private static long side(TiffDirectory directory, int tag, long otherwise) throws IOException {
        long pixels = directory.integer(tag).orElse(otherwise);
        if (pixels < 1) {
            throw BrokenImageException.damaged("its description of the picture contradicts itself");
        }
        return pixels;
    }

    /** What the pixels take at the best a compression can do; subsampled colours take less, so they are left out. */
    private static long fewestBytes(TiffFrame frame) {
        int mostInflation = mostInflation(frame.compression());
        if (mostInflation == 0 || frame.photometric() == TiffFrame.YCBCR) {
            return 0;
        }
        long planes = frame.planar() ? frame.samplesPerPixel() : 1;
        long bitsInPlane = (long) frame.bitsPerSample() * (frame.planar() ? 1 : frame.samplesPerPixel());
        long rowBytes = (frame.width() * bitsInPlane + 7) / 8;
        return Capped.product(rowBytes * planes, frame.height()) / mostInflation;
    }

    /**
     * How many bytes one byte can stand for: a packed pair of bytes for 128, a code of LZW of at least nine bits for at
     * most 4096, two bits of deflate for 258. 0 for compressions without a bound worth knowing.
     */
    private static int mostInflation(int compression) {
        return switch (compression) {
            case UNCOMPRESSED -> 1;
            case 5 -> 4096;
            case 8, 32946 -> 1032;
            case 32773 -> 64;
            default -> 0;
        };
    }

    private static long ceil(long number, long divisor) {
        return (number + divisor - 1) / divisor;
    }
}
