package io.photointake.adapter.imaging.fuzz;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is fuzzed: a format on its way through an engine, or the facts of whatever it is. */
enum Target {
    FACTS(EngineKind.JAVA, Repair.NONE, "jpeg png gif bmp tiff webp heif"),
    JPEG(EngineKind.JAVA, new SignatureRepair(0xFF, 0xD8, 0xFF), "jpeg"),
    JPEG_NATIVE(EngineKind.NATIVE, new SignatureRepair(0xFF, 0xD8, 0xFF), "jpeg"),
    PNG(EngineKind.JAVA, new PngRepair(), "png"),
    GIF(EngineKind.JAVA, new SignatureRepair('G', 'I', 'F', '8'), "gif"),
    BMP(EngineKind.JAVA, new SignatureRepair('B', 'M'), "bmp"),
    TIFF(EngineKind.JAVA, new TiffRepair(), "tiff"),
    WEBP(EngineKind.JAVA, new RiffRepair(), "webp"),
    WEBP_NATIVE(EngineKind.NATIVE, new RiffRepair(), "webp");

    private static final int WITHOUT_REPAIR = 4;

    @SuppressWarnings("ImmutableEnumChecker") // repairs have no state
    private final Repair repair;

    private final EngineKind engine;
    private final String folders;

    Target(EngineKind engine, Repair repair, String folders) {
        this.engine = engine;
        this.repair = repair;
        this.folders = folders;
    }

    /** The target with this name as scripts write it, such as {@code webp-native}. */
    static Target named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The kept files, valid ones and earlier findings. */
    List<Path> seeds() {
        return Arrays.stream(folders.split(" "))
                .flatMap(folder -> Seeds.in(folder).stream())
                .toList();
    }

    /**
     * Input that the first check of the format does not stop, as checksums would stop nearly all of a fuzzer's. One input
     * in four stays as it is, so that the check itself is met; so does a whole file.
     */
    byte[] repaired(byte[] input) {
        return input.length % WITHOUT_REPAIR == 0 ? input : repair.repaired(input);
    }

    /** @throws AssertionError if the answer to these bytes is none that an image processor may give */
    void feed(byte[] file) {
        Verdict verdict = new Verdict(engine.opened(), file);
        if (this == FACTS) {
            verdict.ofFacts();
        } else {
            verdict.ofRenditions();
        }
    }
}
