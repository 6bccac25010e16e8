package io.photointake.adapter.imaging.header;

import io.photointake.domain.image.PixelSize;
import java.util.OptionalInt;

/** What a decoder needs to know of a file and only its format has. */
public sealed interface FormatDetails {
    /**
     * JPEG.
     *
     * @param components 1, 3 or 4
     * @param arithmetic whether its data is coded arithmetically, which few decoders read
     * @param adobeTransform of Adobe's marker: 0 none, 1 YCbCr, 2 YCCK; absent without that marker
     */
    record Jpeg(int components, boolean progressive, boolean arithmetic, OptionalInt adobeTransform)
            implements FormatDetails {}

    /**
     * PNG.
     *
     * @param animated an APNG; its default image is the one to show
     */
    record Png(boolean interlaced, boolean animated) implements FormatDetails {}

    /** GIF: where its first frame lies on the screen, whose size is the facts' stored size. */
    record Gif(int left, int top, int width, int height) implements FormatDetails {}

    /**
     * BMP.
     *
     * @param compression the header's value: 0 none, 1 RLE8, 2 RLE4, 3 and 6 bit fields
     */
    record Bmp(int compression, int bitsPerPixel, boolean topDown) implements FormatDetails {}

    /**
     * TIFF, its first page in full size.
     *
     * @param compression tag 259
     * @param photometric tag 262
     * @param samplesPerPixel tag 277
     * @param piece the size of its strips or tiles, which may be larger than the picture
     * @param planar whether each sample has a plane of its own
     */
    record Tiff(int compression, int photometric, int samplesPerPixel, PixelSize piece, boolean planar)
            implements FormatDetails {}

    /** WebP. */
    record Webp(boolean animated, boolean lossless) implements FormatDetails {}

    /**
     * HEIC and AVIF.
     *
     * @param turned whether the container itself turns, mirrors or crops the picture, so that a decoder that obeys the
     *     container delivers it upright already
     * @param limited whether black is 16 and white 235, as in video, rather than 0 and 255
     */
    record Heif(boolean turned, boolean limited) implements FormatDetails {}
}
