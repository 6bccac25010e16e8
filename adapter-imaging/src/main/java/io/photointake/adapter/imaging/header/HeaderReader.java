package io.photointake.adapter.imaging.header;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.signature.Signature;
import io.photointake.application.port.Reading;
import io.photointake.domain.image.ImageFormat;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/**
 * Reads the header of a file of any known format, told by its content alone. Its work and memory are bounded whatever
 * the bytes claim, and whatever they are the answer is a {@link Reading}.
 */
public final class HeaderReader {
    private HeaderReader() {}

    /**
     * Reads the header.
     *
     * @param channel moved about, left open
     * @throws IOException if the channel fails, never because of the bytes
     */
    public static Reading<ImageHeader> read(SeekableByteChannel channel) throws IOException {
        try {
            return new Reading.Clean<>(headerOf(ByteView.of(channel)));
        } catch (BrokenImageException broken) {
            return new Reading.Defective<>(broken.defect());
        }
    }

    private static ImageHeader headerOf(ByteView file) throws IOException {
        ImageFormat format = Signature.of(file);
        return switch (format) {
            case JPEG -> JpegHeader.read(file);
            case PNG -> PngHeader.read(file);
            case GIF -> GifHeader.read(file);
            case BMP -> BmpHeader.read(file);
            case TIFF -> TiffHeader.read(file);
            case WEBP -> WebpHeader.read(file);
            case HEIC, AVIF -> HeifHeader.read(file, format);
        };
    }
}
