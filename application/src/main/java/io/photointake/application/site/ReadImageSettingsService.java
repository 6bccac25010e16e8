package io.photointake.application.site;

import io.photointake.application.port.ImageProcessor;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.policy.ConfiguredWebsite;
import java.util.Set;

/**
 * {@link ReadImageSettings} of the website's record, less the formats that nothing on this machine decodes, or not in the
 * sizes that the website allows: what is announced is accepted.
 */
public final class ReadImageSettingsService implements ReadImageSettings {
    private final ImageProcessor processor;

    public ReadImageSettingsService(ImageProcessor processor) {
        this.processor = processor;
    }

    @Override
    public ImageSettings of(ConfiguredWebsite site) {
        Set<ImageFormat> decodable = processor.formats();
        long pixels = site.limits().maxPixels();
        return new ImageSettings(
                site,
                site.limits().formats().stream()
                        .filter(format -> decodable.contains(format) && processor.mostPixels(format) >= pixels)
                        .sorted()
                        .toList());
    }
}
