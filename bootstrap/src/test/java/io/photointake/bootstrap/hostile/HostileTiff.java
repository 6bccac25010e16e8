package io.photointake.bootstrap.hostile;

import java.util.List;

/** TIFF: directories that bite their tails, and strips that are everywhere and nowhere. */
final class HostileTiff {
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int DEFLATE = 8;
    private static final int PACK_BITS = 32_773;

    private HostileTiff() {}

    static List<HostileFile> files() {
        return List.of(
                HostileFile.refused(
                        "directory-loop.tif",
                        Blob.littleEndian().text("II*\0").u32(8).u16(0).u32(8)),
                HostileFile.refused(
                        "65535-entries.tif",
                        Blob.littleEndian().text("II*\0").u32(8).u16(65_535)),
                HostileFile.refused(
                        "directory-beyond.tif",
                        Blob.littleEndian().text("II*\0").u32(0xFFFF_FFF0L)),
                HostileFile.refused(
                        "bigtiff-beyond.tif",
                        Blob.littleEndian().text("II+\0").u16(8, 0).u64(Long.MIN_VALUE)),
                HostileFile.refused(
                        "bigtiff-entries.tif",
                        Blob.littleEndian().text("II+\0").u16(8, 0).u64(16).u64(Long.MAX_VALUE)),
                HostileFile.refused(
                        "4294967295x4294967295.tif", picture(0xFFFF_FFFFL, 0xFFFF_FFFFL, 1, 1, new byte[8])),
                HostileFile.refused("60000x60000.tif", picture(60_000, 60_000, 1, 60_000, new byte[8])),
                HostileFile.refused("9000x9000-without-data.tif", picture(9000, 9000, 1, 9000, new byte[8])),
                HostileFile.refused("strips-of-no-rows.tif", picture(100, 100, 1, 0, new byte[10_000])),
                HostileFile.disputed(
                        "9000x9000-deflated.tif", picture(9000, 9000, DEFLATE, 9000, Blob.deflatedZeros(81_000_000))),
                HostileFile.disputed(
                        "more-rows-than-told.tif", picture(8, 8, DEFLATE, 8, Blob.deflatedZeros(64 << 20))),
                HostileFile.refused("runs-to-nowhere.tif", picture(9000, 9000, PACK_BITS, 9000, new byte[] {-127, 0})),
                HostileFile.refused("tiles-of-two-gigabytes.tif", tiles(0x7FFF_FFF0L)),
                HostileFile.refused("two-million-tiles.tif", tiles(16)));
    }

    private static Blob picture(long width, long height, int compression, long rows, byte[] data) {
        int entries = 9;
        int end = 8 + 2 + entries * 12 + 4;
        Blob tiff = Blob.littleEndian().text("II*\0").u32(8).u16(entries);
        entry(tiff, 256, LONG, width);
        entry(tiff, 257, LONG, height);
        entry(tiff, 258, SHORT, 8);
        entry(tiff, 259, SHORT, compression);
        entry(tiff, 262, SHORT, 1);
        entry(tiff, 273, LONG, end);
        entry(tiff, 277, SHORT, 1);
        entry(tiff, 278, LONG, rows);
        entry(tiff, 279, LONG, data.length);
        return tiff.u32(8).bytes(data);
    }

    private static Blob tiles(long side) {
        Blob tiff = Blob.littleEndian().text("II*\0").u32(8).u16(9);
        entry(tiff, 256, LONG, 9000);
        entry(tiff, 257, LONG, 9000);
        entry(tiff, 258, SHORT, 8);
        entry(tiff, 259, SHORT, 1);
        entry(tiff, 262, SHORT, 1);
        entry(tiff, 322, LONG, side);
        entry(tiff, 323, LONG, side);
        tiff.u16(324, LONG).u32(2_000_000, 8);
        tiff.u16(325, LONG).u32(2_000_000, 8);
        return tiff.u32(0).zeros(100);
    }

    private static void entry(Blob tiff, int tag, int type, long value) {
        tiff.u16(tag, type).u32(1, value);
    }
}
