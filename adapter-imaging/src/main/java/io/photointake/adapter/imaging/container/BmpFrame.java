package io.photointake.adapter.imaging.container;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import java.io.IOException;
import java.util.Set;

/**
 * The headers of a BMP file: the file's, and one of those that Windows and OS/2 have had for the picture.
 *
 * @param height above 0, whichever way the rows run
 * @param dataAt where the file says its pixels begin
 * @param headerBytes how long the picture's header says it is, which tells its version
 */
public record BmpFrame(
        int width, int height, boolean topDown, int bitsPerPixel, int compression, long dataAt, int headerBytes) {
    public static final int RLE8 = 1;
    public static final int RLE4 = 2;
    public static final int BIT_FIELDS = 3;
    public static final int BIT_FIELDS_WITH_ALPHA = 6;

    /** Where the picture's header begins. */
    public static final int HEADER_AT = 14;

    /** The length of OS/2's first header, whose fields are 16 bits wide. */
    public static final int CORE = 12;

    private static final int SHORTEST_WITH_COMPRESSION = 20;
    private static final int SHORTEST_WITH_PALETTE_ENTRIES = 36;
    private static final Set<Integer> OS2_SECOND = Set.of(16, 64);

    public static BmpFrame of(ByteView file) throws IOException {
        ByteView bmp = file.littleEndian();
        long headerBytes = bmp.u32(HEADER_AT);
        if (headerBytes != CORE && (headerBytes < 16 || headerBytes > 4096)) {
            throw BrokenImageException.notAnImage("it is not a picture of a kind this service knows");
        }
        boolean core = headerBytes == CORE;
        long width = core ? bmp.u16(HEADER_AT + 4) : bmp.s32(HEADER_AT + 4);
        long height = core ? bmp.u16(HEADER_AT + 6) : bmp.s32(HEADER_AT + 8);
        int bits = bmp.u16(HEADER_AT + (core ? 10 : 14));
        long compression = headerBytes < SHORTEST_WITH_COMPRESSION ? 0 : bmp.u32(HEADER_AT + 16);
        requirePixels(width, height);
        requireReadable(compression, bits, (int) headerBytes);
        return new BmpFrame((int) width, (int) Math.abs(height), height < 0, bits, (int) compression, bmp.u32(10), (int)
                headerBytes);
    }

    /** Bytes of a row of uncompressed pixels: whole groups of four. */
    public long bytesPerRow() {
        return ((long) width * bitsPerPixel + 31) / 32 * 4;
    }

    /** How many entries of the palette the file says it has, 0 for as many as its pixels can name. */
    public long paletteEntries(ByteView file) throws IOException {
        return headerBytes < SHORTEST_WITH_PALETTE_ENTRIES
                ? 0
                : file.littleEndian().u32(HEADER_AT + 32L);
    }

    /** Whether pixels are run-length encoded. */
    public boolean runLengths() {
        return compression == RLE8 || compression == RLE4;
    }

    private static void requirePixels(long width, long height) {
        if (width < 1 || height == 0 || Math.abs(height) > Integer.MAX_VALUE) {
            throw BrokenImageException.damaged("it says that it has no pixels");
        }
    }

    private static void requireReadable(long compression, int bits, int headerBytes) {
        if (OS2_SECOND.contains(headerBytes) && compression >= BIT_FIELDS) {
            throw BrokenImageException.unsupported("it is a BMP of a kind that only OS/2 knew");
        }
        if (compression > BIT_FIELDS_WITH_ALPHA || compression == 4 || compression == 5) {
            throw BrokenImageException.unsupported("it is a BMP meant for printers, with another file inside");
        }
        boolean fits = switch ((int) compression) {
            case RLE8 -> bits == 8;
            case RLE4 -> bits == 4;
            case BIT_FIELDS, BIT_FIELDS_WITH_ALPHA -> bits == 16 || bits == 32;
            default -> Set.of(1, 2, 4, 8, 16, 24, 32).contains(bits);
        };
        if (!fits) {
            throw BrokenImageException.damaged("it describes its colours in a way that does not exist");
        }
    }
}
