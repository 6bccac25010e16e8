package io.photointake.application.library;

import io.photointake.application.port.ContentSource;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.policy.ConfiguredWebsite;

/**
 * A picture ready to be sent.
 *
 * @param site whose photo it is
 */
public record OpenedImage(UploadedImage image, ConfiguredWebsite site, Rendition rendition, ContentSource content) {
    /** What the picture's bytes are, whatever its name says. */
    public ImageFormat format() {
        return image.formatOf(rendition);
    }
}
