package io.photointake.bootstrap.hostile;

import java.util.List;

/** WebP: canvases without pictures, and chunks that are larger than the file. */
final class HostileWebp {
    private static final int LARGEST = 16_383;

    private HostileWebp() {}

    static List<HostileFile> files() {
        return List.of(
                HostileFile.refused("canvas-16777216x16777216.webp", file(canvas(0xFF_FFFF, 0xFF_FFFF))),
                HostileFile.refused("16383x16383.webp", file(lossy(LARGEST, LARGEST))),
                HostileFile.refused("16383x6000-without-data.webp", file(lossy(LARGEST, 6000))),
                HostileFile.refused("lossless-16383x6000-without-data.webp", file(lossless(LARGEST, 6000))),
                HostileFile.refused("canvas-without-picture.webp", file(canvas(99, 99))),
                HostileFile.refused(
                        "chunk-of-two-gigabytes.webp",
                        Blob.littleEndian()
                                .text("RIFF")
                                .u32(100)
                                .text("WEBPVP8 ")
                                .u32(0x7FFF_FFFF)
                                .zeros(80)),
                HostileFile.refused(
                        "riff-of-four-gigabytes.webp",
                        Blob.littleEndian()
                                .text("RIFF")
                                .u32(0xFFFF_FFFFL)
                                .text("WEBP")
                                .bytes(lossy(8, 8))));
    }

    private static Blob file(byte[] chunk) {
        return Blob.littleEndian()
                .text("RIFF")
                .u32(4 + chunk.length)
                .text("WEBP")
                .bytes(chunk);
    }

    private static byte[] canvas(int lastColumn, int lastRow) {
        return Blob.littleEndian()
                .text("VP8X")
                .u32(10, 0)
                .u16(lastColumn)
                .u8(lastColumn >> 16)
                .u16(lastRow)
                .u8(lastRow >> 16)
                .done();
    }

    private static byte[] lossy(int width, int height) {
        return Blob.littleEndian()
                .text("VP8 ")
                .u32(100)
                .u8(0x10, 0x02, 0, 0x9D, 0x01, 0x2A)
                .u16(width, height)
                .zeros(90)
                .done();
    }

    private static byte[] lossless(int width, int height) {
        return Blob.littleEndian()
                .text("VP8L")
                .u32(100)
                .u8(0x2F)
                .u32((width - 1) | (long) (height - 1) << 14)
                .zeros(95)
                .done();
    }
}
