package io.photointake.bootstrap.wiring;

import io.photointake.adapter.imaging.HeifSettings;
import io.photointake.adapter.imaging.ImagingEngine;
import io.photointake.adapter.imaging.ImagingSettings;
import io.photointake.bootstrap.config.Config;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageFormat;
import java.util.EnumSet;
import java.util.Set;

/** Imaging as it is configured. */
final class Imaging {
    private static final Set<ImageFormat> DEPENDING_ON_THE_MACHINE = Set.of(ImageFormat.HEIC, ImageFormat.AVIF);

    private Imaging() {}

    static ImagingSettings settings(Config config) {
        HeifSettings usual = HeifSettings.defaults();
        ImagingSettings settings = ImagingSettings.defaults()
                .withHeif(new HeifSettings(
                        config.decodesHeif(),
                        config.heifProgram(),
                        usual.searchPath(),
                        config.heifTime(),
                        ByteSize.ofMegabytes(config.heifMemory()),
                        usual.temporaryFiles()));
        return config.imagesInPlainJava() ? settings.withPlainJava() : settings;
    }

    /** Those of these formats that an engine on this machine, so configured, would not decode. */
    static Set<ImageFormat> undecoded(Set<ImageFormat> formats, Config config) {
        Set<ImageFormat> undecoded = EnumSet.noneOf(ImageFormat.class);
        undecoded.addAll(formats);
        undecoded.retainAll(DEPENDING_ON_THE_MACHINE);
        if (undecoded.isEmpty()) {
            return undecoded;
        }
        try (ImagingEngine engine = ImagingEngine.open(settings(config).withPlainJava())) {
            undecoded.removeAll(engine.formats());
            return undecoded;
        }
    }
}
