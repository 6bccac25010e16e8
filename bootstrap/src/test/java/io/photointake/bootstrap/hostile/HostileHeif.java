package io.photointake.bootstrap.hostile;

import java.util.List;

/** HEIC and AVIF: boxes in boxes in boxes, and lists that go on. */
final class HostileHeif {
    private static final int FULL_BOX = 12;

    private HostileHeif() {}

    static List<HostileFile> files() {
        return List.of(
                HostileFile.refused("brand-only.heic", brand("heic")),
                HostileFile.refused("boxes-in-boxes.heic", nested(brand("heic"), 100_000)),
                HostileFile.refused(
                        "box-of-itself.heic",
                        brand("heic")
                                .u32(0)
                                .text("meta")
                                .u32(0)
                                .u32(0)
                                .text("meta")
                                .u32(0)),
                HostileFile.refused("endless-places.heic", list(brand("heic"), "iloc")),
                HostileFile.refused("endless-properties.avif", list(brand("avif"), "ipma")),
                HostileFile.refused(
                        "box-of-all-bytes.avif",
                        brand("avif").u32(1).text("meta").u64(Long.MAX_VALUE).zeros(100)));
    }

    private static Blob brand(String name) {
        return Blob.bigEndian()
                .u32(24)
                .text("ftyp")
                .text(name)
                .u32(0)
                .text("mif1")
                .text(name);
    }

    private static Blob nested(Blob file, int depth) {
        for (int i = depth; i > 0; i--) {
            file.u32(8L * i + 4).text(i == depth ? "meta" : "iprp");
            if (i == depth) {
                file.u32(0);
            }
        }
        return file;
    }

    /** A box that claims as many entries as there are numbers for, and holds none. */
    private static Blob list(Blob file, String box) {
        return file.u32(2 * FULL_BOX + 100)
                .text("meta")
                .u32(0)
                .u32(FULL_BOX + 100)
                .text(box)
                .u32(0)
                .text("\u00FF".repeat(100));
    }
}
