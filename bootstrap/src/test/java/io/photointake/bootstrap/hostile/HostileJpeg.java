package io.photointake.bootstrap.hostile;

import java.util.List;

/** JPEG: sizes without data, scans without end, metadata without bottom. */
final class HostileJpeg {
    private static final int BASELINE = 0xC0;
    private static final int PROGRESSIVE = 0xC2;
    private static final int ARITHMETIC = 0xC9;
    private static final int LARGEST_SEGMENT = 65_533;

    private final Blob content = Blob.bigEndian().u8(0xFF, 0xD8);

    private HostileJpeg() {}

    static List<HostileFile> files() {
        return List.of(
                HostileFile.refused(
                        "65535x65535.jpg",
                        start().frame(BASELINE, 65_535, 65_535).scan(10).end()),
                HostileFile.refused(
                        "progressive-65535x65535.jpg",
                        start().frame(PROGRESSIVE, 65_535, 65_535)
                                .dc(1)
                                .scan(10)
                                .end()),
                HostileFile.refused(
                        "9000x9000-without-data.jpg",
                        start().frame(BASELINE, 9000, 9000).scan(10).end()),
                HostileFile.disputed(
                        "arithmetic-9000x9000.jpg",
                        start().frame(ARITHMETIC, 9000, 9000).scan(10).end()),
                HostileFile.refused(
                        "5000-scans.jpg",
                        start().frame(PROGRESSIVE, 4000, 4000).dc(5000).end()),
                HostileFile.refused(
                        "without-height.jpg",
                        start().frame(BASELINE, 100, 0).scan(10).end()),
                HostileFile.refused(
                        "restarts-only.jpg",
                        start().frame(BASELINE, 5000, 5000).restarts(500_000).end()),
                HostileFile.refused(
                        "10000-tables.jpg",
                        start().tables(10_000).frame(BASELINE, 64, 64).end()),
                HostileFile.disputed(
                        "profile-of-16-megabytes.jpg",
                        profile().frame(BASELINE, 8, 8).scan(10).end()),
                HostileFile.disputed(
                        "exif-loop.jpg",
                        exif(1, 1, 8).frame(BASELINE, 8, 8).scan(10).end()),
                HostileFile.disputed(
                        "exif-count.jpg",
                        exif(65_535, 0xFFFF_FFFFL, 8)
                                .frame(BASELINE, 8, 8)
                                .scan(10)
                                .end()),
                HostileFile.refused(
                        "stuffing-only.jpg",
                        start().frame(BASELINE, 5000, 5000).scan(0).stuffing(1 << 20)),
                HostileFile.refused("fill-bytes-only.jpg", start().fill(1 << 20)));
    }

    private static HostileJpeg start() {
        HostileJpeg jpeg = new HostileJpeg();
        jpeg.segment(0xDB, Blob.bigEndian().u8(0).text("\1".repeat(64)));
        return jpeg.tables(1);
    }

    private HostileJpeg segment(int marker, Blob body) {
        byte[] bytes = body.done();
        content.u8(0xFF, marker).u16(bytes.length + 2).bytes(bytes);
        return this;
    }

    /** Huffman tables whose one code of one bit means nothing but zeros. */
    private HostileJpeg tables(int times) {
        for (int i = 0; i < times; i++) {
            segment(
                    0xC4,
                    Blob.bigEndian()
                            .u8(0x00, 1)
                            .zeros(15)
                            .u8(0)
                            .u8(0x10, 1)
                            .zeros(15)
                            .u8(0));
        }
        return this;
    }

    private static HostileJpeg profile() {
        HostileJpeg jpeg = start();
        for (int part = 1; part <= 255; part++) {
            jpeg.segment(
                    0xE2, Blob.bigEndian().text("ICC_PROFILE\0").u8(part, 255).zeros(LARGEST_SEGMENT - 14));
        }
        return jpeg;
    }

    /** A directory of one entry, whatever it says of its own length, followed by itself. */
    private static HostileJpeg exif(int entries, long count, int next) {
        Blob block = Blob.bigEndian().text("Exif\0\0MM\0*").u32(8).u16(entries);
        block.u16(0x8769, 4).u32(count, 8).u32(next);
        return start().segment(0xE1, block);
    }

    private HostileJpeg frame(int marker, int width, int height) {
        return segment(marker, Blob.bigEndian().u8(8).u16(height, width).u8(1, 1, 0x11, 0));
    }

    private HostileJpeg scan(int dataBytes) {
        segment(0xDA, Blob.bigEndian().u8(1, 1, 0, 0, 63, 0));
        content.zeros(dataBytes);
        return this;
    }

    /** Scans of a progressive picture's coarsest part, each as good as empty. */
    private HostileJpeg dc(int times) {
        for (int i = 0; i < times; i++) {
            segment(0xDA, Blob.bigEndian().u8(1, 1, 0, 0, 0, 0));
            content.zeros(1);
        }
        return this;
    }

    private HostileJpeg restarts(int count) {
        segment(0xDD, Blob.bigEndian().u16(1)).scan(1);
        for (int i = 0; i < count; i++) {
            content.u8(0xFF, 0xD0 + i % 8);
        }
        return this;
    }

    private Blob stuffing(int count) {
        for (int i = 0; i < count; i++) {
            content.u8(0xFF, 0);
        }
        return end();
    }

    private Blob fill(int count) {
        for (int i = 0; i < count; i++) {
            content.u8(0xFF);
        }
        return content;
    }

    private Blob end() {
        return content.u8(0xFF, 0xD9);
    }
}
