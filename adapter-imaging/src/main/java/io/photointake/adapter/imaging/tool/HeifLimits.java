package io.photointake.adapter.imaging.tool;

import io.photointake.adapter.imaging.decode.EncodedImage;
import io.photointake.adapter.imaging.process.ChildLimits;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageFormat;
import java.time.Duration;

/**
 * What a decoder's process may take for an image, which follows from its pixels.
 *
 * @param time the longest by the clock
 * @param memory the most address space, whatever the pixels
 */
record HeifLimits(Duration time, ByteSize memory) {
    /** What the tools hold before they see a pixel; measured 35 MB for vips, 13 MB for heif-convert. */
    private static final long BASE_MEMORY = 40 * ByteSize.MEGABYTE;

    /** Measured per pixel: 8 bytes for 4:2:0 at 8 bits, 11 with opacity, 13 at 10 bits, 15 for AVIF in 4:4:4. */
    private static final long BYTES_PER_PLAIN_PIXEL = 10;

    private static final long BYTES_PER_OTHER_PIXEL = 16;

    /** Libraries and the stacks of threads take address space that is never filled. */
    private static final long BASE_ADDRESSES = 512 * ByteSize.MEGABYTE;

    private static final long ADDRESSES_PER_PIXEL = 32;
    private static final long PNG_BYTES_PER_PIXEL = 8;
    private static final long PIXELS_PER_SECOND = 2_000_000;
    private static final long BASE_SECONDS = 5;

    /** The memory that the child is expected to fill. */
    static long expectedMemory(EncodedImage image) {
        boolean plain = image.header().facts().format() == ImageFormat.HEIC
                && image.header().bitsPerSample() <= Byte.SIZE
                && !image.header().alpha();
        return BASE_MEMORY + image.size().pixels() * (plain ? BYTES_PER_PLAIN_PIXEL : BYTES_PER_OTHER_PIXEL);
    }

    /** The most pixels whose child stays within the memory: of HEIC as phones make it, of AVIF of any kind. */
    static long mostPixels(ImageFormat format, long memory) {
        long perPixel = format == ImageFormat.HEIC ? BYTES_PER_PLAIN_PIXEL : BYTES_PER_OTHER_PIXEL;
        return Math.max(0, memory - BASE_MEMORY) / perPixel;
    }

    ChildLimits forImage(EncodedImage image) {
        long pixels = image.size().pixels();
        long addresses = Math.min(memory.bytes(), BASE_ADDRESSES + ADDRESSES_PER_PIXEL * pixels);
        long seconds = Math.max(1, Math.min(time.toSeconds(), BASE_SECONDS + pixels / PIXELS_PER_SECOND));
        return new ChildLimits(
                time,
                Duration.ofSeconds(seconds),
                new ByteSize(addresses),
                new ByteSize(
                        ByteSize.MEGABYTE + Math.max(image.content().size().bytes(), PNG_BYTES_PER_PIXEL * pixels)));
    }
}
