package io.photointake.adapter.http.picture;

import io.photointake.application.library.OpenedImage;
import io.photointake.application.port.ContentSource;
import io.photointake.application.print.OpenedPrintFile;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.site.Website;

/**
 * What is sent at a picture's address.
 *
 * @param website whose photo it is
 * @param caching how long a copy may be shown without asking
 */
record ServedPicture(
        Website website, ImageFormat format, ContentSource content, Validators validators, String caching) {
    /** The segment of the address where the print file is; the other pictures' are those of their renditions. */
    static final String PRINT_FOLDER = "Print";

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    /** A copy may be kept, but is good only as long as the website's settings are as they were. */
    private static final String ASKING_EACH_TIME = "public, no-cache";

    static ServedPicture of(OpenedImage image) {
        return new ServedPicture(
                image.site().website(), image.format(), image.content(), Validators.of(image), FOR_EVER);
    }

    static ServedPicture of(OpenedPrintFile file) {
        return new ServedPicture(
                file.site().website(), file.format(), file.content(), Validators.of(file), ASKING_EACH_TIME);
    }
}
