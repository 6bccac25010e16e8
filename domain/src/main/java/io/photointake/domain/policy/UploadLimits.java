package io.photointake.domain.policy;

import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.resolution.DpiPolicy;
import io.photointake.domain.resolution.DpiRange;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a website takes. The one record that feeds the policies, the transport's own limits and the settings shown to
 * clients.
 *
 * @param maxBytes largest file, at most {@link #LARGEST_FILE}
 * @param maxPixels most pixels of an image, width times height
 * @param maxSides largest width and height of an image as people see it; absent: only the pixels in all are limited
 * @param formats accepted file formats, at least one
 * @param dpiRange accepted resolutions
 * @param defaultDpi the website's own default, within the range; absent means {@link DpiPolicy#DEFAULT_DPI}
 */
public record UploadLimits(
        ByteSize maxBytes,
        long maxPixels,
        Optional<PixelSize> maxSides,
        Set<ImageFormat> formats,
        DpiRange dpiRange,
        Optional<Dpi> defaultDpi) {
    /** Pixels in a megapixel. */
    public static final long MEGAPIXEL = 1_000_000;

    /** The largest file any website can allow: 1 GB. */
    public static final ByteSize LARGEST_FILE = ByteSize.ofMegabytes(1024);

    /** 25 MB, 100 megapixels of any shape, every format, 1 to 2400 DPI. */
    public static final UploadLimits DEFAULT = new UploadLimits(
            ByteSize.ofMegabytes(25),
            100 * MEGAPIXEL,
            Optional.empty(),
            EnumSet.allOf(ImageFormat.class),
            DpiRange.DEFAULT,
            Optional.empty());

    /** @throws IllegalArgumentException if a limit is zero or too large, or the default lies outside the range */
    public UploadLimits {
        formats = Set.copyOf(formats);
        if (maxBytes.isZero() || maxBytes.exceeds(LARGEST_FILE)) {
            throw new IllegalArgumentException("the largest file must be from 1 byte to " + LARGEST_FILE);
        }
        if (maxPixels < 1) {
            throw new IllegalArgumentException("the pixel limit must be positive");
        }
        if (formats.isEmpty()) {
            throw new IllegalArgumentException("at least one format must be accepted");
        }
        if (defaultDpi.isPresent() && !dpiRange.contains(defaultDpi.get())) {
            throw new IllegalArgumentException("the default DPI must lie in the accepted range");
        }
    }

    /** The policy that decides resolutions for this website. */
    public DpiPolicy dpiPolicy() {
        return new DpiPolicy(dpiRange, defaultDpi.orElse(DpiPolicy.DEFAULT_DPI));
    }
}
