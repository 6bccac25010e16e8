package io.photointake.adapter.imaging.printfile;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.printfile.splice.Splice;
import io.photointake.adapter.imaging.printfile.tiff.TiffPrint;
import io.photointake.application.port.ContentSource;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.resolution.Dpi;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/**
 * Plans print files. The original is walked through, never held; what a plan takes in memory is bounded, to about 256 KB,
 * whatever the file claims. An original that cannot be walked through, which no accepted one is, is its own print file.
 */
public final class PrintFiles {
    private PrintFiles() {}

    /**
     * The print file of an original.
     *
     * @param keepsPrivate whether all metadata stays
     * @throws IOException if the original cannot be read, never because of its bytes
     */
    public static ContentSource of(ContentSource original, ImageFormat format, Dpi dpi, boolean keepsPrivate)
            throws IOException {
        try (SeekableByteChannel channel = original.open()) {
            ByteView file = ByteView.of(channel);
            return plan(file, format, dpi, keepsPrivate).of(original);
        } catch (BrokenImageException broken) {
            return original;
        }
    }

    static Splice plan(ByteView file, ImageFormat format, Dpi dpi, boolean keepsPrivate) throws IOException {
        return keepsPrivate ? withEverything(file, format, dpi) : withoutPrivate(file, format, dpi);
    }

    private static Splice withEverything(ByteView file, ImageFormat format, Dpi dpi) throws IOException {
        return switch (format) {
            case JPEG -> new JpegPrint(file, dpi).withEverything();
            case PNG -> new PngPrint(file, dpi).withEverything();
            case TIFF -> TiffPrint.withEverything(file, dpi);
            case GIF, BMP, WEBP, HEIC, AVIF -> whole(file);
        };
    }

    private static Splice withoutPrivate(ByteView file, ImageFormat format, Dpi dpi) throws IOException {
        return switch (format) {
            case JPEG -> new JpegPrint(file, dpi).withoutPrivate();
            case PNG -> new PngPrint(file, dpi).withoutPrivate();
            case TIFF -> TiffPrint.withoutPrivate(file, dpi);
            case GIF -> GifPrint.withoutPrivate(file);
            case WEBP -> WebpPrint.withoutPrivate(file, dpi);
            case BMP, HEIC, AVIF -> whole(file);
        };
    }

    private static Splice whole(ByteView file) {
        return new Splice().keep(0, file.length());
    }
}
