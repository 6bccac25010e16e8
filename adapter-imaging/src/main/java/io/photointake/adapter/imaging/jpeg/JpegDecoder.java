package io.photointake.adapter.imaging.jpeg;

import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.decode.Decoder;
import io.photointake.adapter.imaging.decode.EncodedImage;
import io.photointake.adapter.imaging.header.FormatDetails;
import io.photointake.adapter.imaging.jpeg.pixel.Scale;
import io.photointake.adapter.imaging.jpeg.scan.JpegScans;
import io.photointake.adapter.imaging.picture.Pixels;
import io.photointake.domain.image.PixelSize;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/**
 * Decodes JPEGs that are coded by Huffman, sequential and progressive. Of blocks only as much is decoded as the target
 * needs, but every code is read: whatever is missing is found.
 */
public final class JpegDecoder implements Decoder {
    private static final int LARGEST_GROUP = 32;
    private static final int FULL = 8;
    private static final int BLOCK = 64;
    private static final long WORK_SPACE = 512 * 1024;

    @Override
    public boolean takes(EncodedImage image) {
        return !details(image).arithmetic();
    }

    /**
     * The samples at the scale of decoding, or the coefficients and two rows of groups, then a row and the result; none of
     * it more than if all components were sampled fully.
     */
    @Override
    public long memory(EncodedImage image, PixelSize target) {
        int components = details(image).components();
        long side = Scale.of(image.size(), target).eighths();
        long width = padded(image.size().width());
        long height = padded(image.size().height());
        long samples = width * side / FULL * (height * side / FULL);
        long coefficients = width * height / BLOCK * (2 * side * side + Long.BYTES);
        long rows = 24 * width * side / FULL;
        long kept = details(image).progressive() ? coefficients + 2 * LARGEST_GROUP * width * side / FULL : samples;
        return WORK_SPACE + components * (kept + rows + 2 * target.pixels());
    }

    private static long padded(int length) {
        return (length + LARGEST_GROUP - 1L) / LARGEST_GROUP * LARGEST_GROUP;
    }

    @Override
    public Pixels decode(EncodedImage image, PixelSize target) throws IOException {
        try (SeekableByteChannel channel = image.open()) {
            ByteView file = ByteView.of(channel);
            boolean strict = !JpegEnd.isMarked(file);
            JpegPicture picture =
                    new JpegPicture(file, image.size(), target, details(image).adobeTransform(), strict);
            JpegScans.read(file, picture);
            return picture.result();
        }
    }

    private static FormatDetails.Jpeg details(EncodedImage image) {
        if (image.header().details() instanceof FormatDetails.Jpeg jpeg) {
            return jpeg;
        }
        throw new IllegalArgumentException("not a JPEG");
    }
}
