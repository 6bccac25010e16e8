package io.photointake.application.print;

import io.photointake.application.port.ContentSource;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.policy.ConfiguredWebsite;

/**
 * A print file ready to be sent. Its bytes depend on the image, its resolution, and whether the website keeps private
 * metadata.
 *
 * @param site whose photo it is
 */
public record OpenedPrintFile(UploadedImage image, ConfiguredWebsite site, ContentSource content) {
    /** The original's, whose pixels it has. */
    public ImageFormat format() {
        return image.accepted().facts().format();
    }
}
