package io.photointake.adapter.imaging.tiff;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.Capped;
import java.io.IOException;

/**
 * The strips or tiles that a TIFF picture is cut into.
 *
 * @param needed how many its size demands
 * @param fewestBytes below which their data cannot be complete, 0 where that cannot be told
 */
public record TiffPieces(int offsetsTag, int lengthsTag, long needed, long fewestBytes) {
    private static final int STRIP_OFFSETS = 273;
    private static final int ROWS_PER_STRIP = 278;
    private static final int STRIP_BYTE_COUNTS = 279;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_BYTE_COUNTS = 325;

    public static TiffPieces of(TiffDirectory directory, TiffFrame frame) throws IOException {
        long planes = frame.planar() ? frame.samplesPerPixel() : 1;
        if (frame.tiled()) {
            long across = ceil(frame.width(), side(directory, TILE_WIDTH, 0));
            long down = ceil(frame.height(), side(directory, TILE_HEIGHT, 0));
            return new TiffPieces(
                    TILE_OFFSETS,
                    TILE_BYTE_COUNTS,
                    Capped.product(Capped.product(across, down), planes),
                    fewestBytes(frame));
        }
        long strips = ceil(frame.height(), side(directory, ROWS_PER_STRIP, frame.height()));
        return new TiffPieces(STRIP_OFFSETS, STRIP_BYTE_COUNTS, strips * planes, fewestBytes(frame));
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
            case 1 -> 1;
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
