package io.photointake.bootstrap.hostile;

import java.util.List;

/** BMP: runs of nothing, and heights below zero. */
final class HostileBmp {
    private static final int RLE8 = 1;
    private static final int PNG = 5;

    private HostileBmp() {}

    static List<HostileFile> files() {
        return List.of(
                HostileFile.refused(
                        "2147483647x2147483647.bmp", picture(Integer.MAX_VALUE, Integer.MAX_VALUE, 24, 0, 54)),
                HostileFile.refused("height-below-all.bmp", picture(1, Integer.MIN_VALUE, 24, 0, 54)),
                HostileFile.refused("9000x9000-without-data.bmp", picture(9000, 9000, 24, 0, 54)),
                HostileFile.refused("pixels-beyond.bmp", picture(100, 100, 24, 0, Integer.MAX_VALUE)),
                HostileFile.disputed(
                        "runs-of-nothing.bmp",
                        picture(9000, 9000, 8, RLE8, 54 + 1024).zeros(1024).u8(0, 1)),
                HostileFile.disputed(
                        "moves-only.bmp",
                        moves(picture(9000, 9000, 8, RLE8, 54 + 1024).zeros(1024))),
                HostileFile.refused(
                        "png-within.bmp", picture(60_000, 60_000, 0, PNG, 54).zeros(100)));
    }

    private static Blob picture(int width, int height, int bits, int compression, int pixelsAt) {
        return Blob.littleEndian()
                .text("BM")
                .u32(0, 0, pixelsAt)
                .u32(40, width, height)
                .u16(1, bits)
                .u32(compression, 0, 0, 0, 0, 0);
    }

    private static Blob moves(Blob bmp) {
        for (int i = 0; i < 1 << 20; i++) {
            bmp.u8(0, 2, 255, 255);
        }
        return bmp.u8(0, 1);
    }
}
