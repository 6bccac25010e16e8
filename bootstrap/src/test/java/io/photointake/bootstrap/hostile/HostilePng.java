package io.photointake.bootstrap.hostile;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/** PNG: sizes that are claimed, and text that grows. */
final class HostilePng {
    private static final int GREY = 0;
    private static final int RGBA = 6;
    private static final int MEGABYTES_64 = 64 << 20;

    private final Blob content = Blob.bigEndian().u8(0x89).text("PNG\r\n\u001A\n");

    private HostilePng() {}

    static List<HostileFile> files() {
        byte[] bomb = Blob.deflatedZeros(MEGABYTES_64);
        return List.of(
                HostileFile.refused(
                        "60000x60000.png", size(60_000, 60_000, 1, GREY, 0).data(4 << 20)),
                HostileFile.refused(
                        "2147483647x1.png",
                        size(Integer.MAX_VALUE, 1, 1, GREY, 0).data(64)),
                HostileFile.refused(
                        "interlaced-50000x50000.png",
                        size(50_000, 50_000, 16, RGBA, 1).data(1 << 20)),
                HostileFile.refused("without-width.png", size(0, 8, 8, GREY, 0).data(8)),
                HostileFile.refused(
                        "9000x9000-without-data.png",
                        size(9000, 9000, 8, RGBA, 0).data(64)),
                HostileFile.disputed(
                        "9000x9000-of-one-bit.png", size(9000, 9000, 1, GREY, 0).data(9000 * 1126)),
                HostileFile.disputed(
                        "5000x5000-of-64-bits.png",
                        size(5000, 5000, 16, RGBA, 0).data(5000 * 40_001)),
                HostileFile.disputed(
                        "profile-bomb.png",
                        small().chunk("iCCP", text("p\0\0", bomb)).data(72)),
                HostileFile.disputed(
                        "text-bomb.png",
                        small().chunk("zTXt", text("t\0\0", bomb)).data(72)),
                HostileFile.disputed(
                        "translation-bomb.png",
                        small().chunk("iTXt", text("t\0\1\0\0\0", bomb)).data(72)),
                HostileFile.disputed(
                        "100000-chunks.png", small().chunks(100_000).data(72)),
                HostileFile.disputed("more-rows-than-told.png", small().data(MEGABYTES_64)),
                HostileFile.refused("chunk-of-two-gigabytes.png", small().claim().content));
    }

    private static HostilePng size(int width, int height, int depth, int colours, int interlaced) {
        Blob header = Blob.bigEndian().u32(width, height).u8(depth, colours, 0, 0, interlaced);
        return new HostilePng().chunk("IHDR", header.done());
    }

    private static HostilePng small() {
        return size(8, 8, 8, GREY, 0);
    }

    private static byte[] text(String start, byte[] rest) {
        return Blob.bigEndian().text(start).bytes(rest).done();
    }

    private HostilePng chunk(String name, byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.ISO_8859_1));
        sum.update(body);
        content.u32(body.length).text(name).bytes(body).u32(sum.getValue());
        return this;
    }

    private HostilePng chunks(int count) {
        for (int i = 0; i < count; i++) {
            chunk("tEXt", text("k\0v", new byte[0]));
        }
        return this;
    }

    /** Rows of this many zeros, and the end. */
    private Blob data(int zeros) {
        return chunk("IDAT", Blob.deflatedZeros(zeros)).chunk("IEND", new byte[0]).content;
    }

    private HostilePng claim() {
        content.u32(Integer.MAX_VALUE).text("IDAT").zeros(100);
        return this;
    }
}
