package io.photointake.application.site;

import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.policy.ConfiguredWebsite;
import java.util.List;

/**
 * What a website takes on this machine.
 *
 * @param formats those of the website's that can be decoded here, in the order of the enum; there may be none
 */
public record ImageSettings(ConfiguredWebsite site, List<ImageFormat> formats) {
    public ImageSettings {
        formats = List.copyOf(formats);
    }
}
