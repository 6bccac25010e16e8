package io.photointake.bootstrap.wiring;

import io.photointake.adapter.imaging.HeifSettings;
import io.photointake.adapter.imaging.ImagingEngine;
import io.photointake.adapter.imaging.ImagingSettings;
import io.photointake.bootstrap.config.Config;
import io.photointake.bootstrap.config.ImagingConfig;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageFormat;
import java.util.EnumSet;
import java.util.OptionalInt;
import java.util.Set;

/** Imaging as it is configured. */
final class Imaging {
    private static final Set<ImageFormat> DEPENDING_ON_THE_MACHINE = Set.of(ImageFormat.HEIC, ImageFormat.AVIF);

    private Imaging() {}

    static ImagingSettings settings(ImagingConfig config) {
        ImagingSettings usual = ImagingSettings.defaults();
        ImagingSettings settings = usual.withWorkers(config.workerCount().orElse(usual.workers()))
                .withPixelMemory(megabytes(config.pixelMemory(), usual.pixelMemory()))
                .withWaiting(config.mostWaiting(), config.longestWait())
                .withHeif(heif(config, usual.heif()));
        return config.isPlainJava() ? settings.withPlainJava() : settings;
    }

    private static HeifSettings heif(ImagingConfig config, HeifSettings usual) {
        return new HeifSettings(
                config.decodesHeif(),
                config.heifProgram(),
                usual.searchPath(),
                config.heifTime(),
                ByteSize.ofMegabytes(config.heifMemory()),
                megabytes(config.heifBudgetMegabytes(), usual.budget()),
                usual.temporaryFiles());
    }

    private static ByteSize megabytes(OptionalInt given, ByteSize usual) {
        return given.isPresent() ? ByteSize.ofMegabytes(given.getAsInt()) : usual;
    }

    /** Those of these formats that an engine on this machine, so configured, would not decode. */
    static Set<ImageFormat> undecoded(Set<ImageFormat> formats, Config config) {
        Set<ImageFormat> undecoded = EnumSet.noneOf(ImageFormat.class);
        undecoded.addAll(formats);
        undecoded.retainAll(DEPENDING_ON_THE_MACHINE);
        if (undecoded.isEmpty()) {
            return undecoded;
        }
        try (ImagingEngine engine =
                ImagingEngine.open(settings(config.imaging()).withPlainJava())) {
            undecoded.removeAll(engine.formats());
            return undecoded;
        }
    }
}
