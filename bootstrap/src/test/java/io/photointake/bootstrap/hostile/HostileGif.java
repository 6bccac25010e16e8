package io.photointake.bootstrap.hostile;

import java.util.List;

/** GIF: screens and frames that are claimed, and what is a page at the same time. */
final class HostileGif {
    private HostileGif() {}

    static List<HostileFile> files() {
        return List.of(
                HostileFile.refused("screen-65535x65535.gif", end(frame(screen(65_535, 65_535), 1, 1))),
                HostileFile.refused("frame-65535x65535.gif", end(frame(screen(1, 1), 65_535, 65_535))),
                HostileFile.refused("9000x9000-without-data.gif", end(frame(screen(9000, 9000), 9000, 9000))),
                HostileFile.disputed("100000-frames.gif", frames(100_000)),
                HostileFile.refused("comment-without-end.gif", comments(screen(8, 8), 50_000)),
                HostileFile.disputed("page.gif", end(frame(page(), 1, 1))));
    }

    private static Blob screen(int width, int height) {
        return Blob.littleEndian()
                .text("GIF89a")
                .u16(width, height)
                .u8(0x80, 0, 0)
                .zeros(6);
    }

    /** A picture whose size says {@code =1} and whose comment is a script. */
    private static Blob page() {
        String script = "<script>alert(1)</script>";
        return Blob.littleEndian()
                .text("GIF89a=1=1")
                .u8(0x80, 0, 0)
                .zeros(6)
                .u8(0x21, 0xFE, script.length())
                .text(script)
                .u8(0);
    }

    private static Blob frame(Blob gif, int width, int height) {
        return gif.u8(0x2C).u16(0, 0, width, height).u8(0).u8(2, 2, 0x44, 0x01, 0);
    }

    private static Blob frames(int count) {
        Blob gif = screen(1, 1);
        for (int i = 0; i < count; i++) {
            frame(gif, 1, 1);
        }
        return end(gif);
    }

    private static Blob comments(Blob gif, int blocks) {
        gif.u8(0x21, 0xFE);
        for (int i = 0; i < blocks; i++) {
            gif.u8(255).zeros(255);
        }
        return gif;
    }

    private static Blob end(Blob gif) {
        return gif.u8(0x3B);
    }
}
