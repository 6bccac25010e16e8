package io.photointake.adapter.imaging.decode;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.CancelledWorkException;
import io.photointake.adapter.imaging.header.FormatDetails;
import io.photointake.adapter.imaging.picture.Pixels;
import io.photointake.domain.image.PixelSize;
import java.awt.color.CMMException;
import java.awt.image.BufferedImage;
import java.awt.image.RasterFormatException;
import java.io.IOException;
import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.util.Locale;
import javax.imageio.IIOException;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Decodes with a reader of ImageIO, whose complaints about the picture's data are refusals even where it goes on. */
public final class ImageIoDecoder implements Decoder {
    private static final Logger LOG = LoggerFactory.getLogger(ImageIoDecoder.class);

    private final ImageReaderSpi provider;
    private final long bytesPerPixel;

    /**
     * @param provider of the reader, which is not looked up in ImageIO's registry
     * @param bytesPerPixel the most that the reader holds for a pixel
     */
    public ImageIoDecoder(ImageReaderSpi provider, long bytesPerPixel) {
        this.provider = provider;
        this.bytesPerPixel = bytesPerPixel;
    }

    @Override
    public long memory(EncodedImage image, PixelSize target) {
        return bytesPerPixel * image.size().pixels() + 8 * target.pixels();
    }

    @Override
    public Pixels decode(EncodedImage image, PixelSize target) throws IOException {
        ImageReader reader = provider.createReaderInstance();
        try (ChannelInput input = new ChannelInput(image.open())) {
            reader.setInput(input, false, true);
            reader.addIIOReadWarningListener((source, warning) -> refuseIfSerious(warning));
            BufferedImage decoded = decoded(reader);
            if (decoded.getWidth() != image.size().width()
                    || decoded.getHeight() != image.size().height()) {
                throw ofOtherSize(image);
            }
            return new ImageRows(decoded).reduced(target);
        } catch (IIOException e) {
            throw understood(e);
        } finally {
            reader.dispose();
        }
    }

    /**
     * These readers trust sizes and offsets that a file states until an array or a raster does not have them, and say so
     * with whatever the JDK then throws. That is their refusal, here and only here: what our own decoders throw so is a
     * flaw of ours.
     */
    private static BufferedImage decoded(ImageReader reader) throws IOException {
        try {
            return reader.read(0);
        } catch (BrokenImageException | CancelledWorkException e) {
            throw e;
        } catch (IndexOutOfBoundsException
                | NegativeArraySizeException
                | IllegalArgumentException
                | IllegalStateException
                | ArithmeticException
                | ClassCastException
                | NullPointerException
                | BufferUnderflowException
                | BufferOverflowException
                | UnsupportedOperationException
                | RasterFormatException
                | CMMException e) {
            LOG.debug("a reader trusted what a file says", e);
            throw BrokenImageException.damaged("its picture data is corrupt");
        }
    }

    /** The WebP reader hands out an animation's first frame without its place on the canvas. */
    private static BrokenImageException ofOtherSize(EncodedImage image) {
        return image.header().details() instanceof FormatDetails.Webp webp && webp.animated()
                ? BrokenImageException.unsupported("this server cannot decode this kind of animation")
                : BrokenImageException.damaged("its picture is not of the size it says");
    }

    private static IOException understood(IIOException complaint) {
        String text = String.valueOf(complaint.getMessage()).toLowerCase(Locale.ROOT);
        boolean unknown = text.contains("unsupported") || text.contains("unknown tiff compression");
        if (!ContentFailure.isBehind(complaint) && unknown) {
            throw BrokenImageException.unsupported("this server cannot decode its variant of the format");
        }
        return complaint;
    }

    private static void refuseIfSerious(String warning) {
        String text = warning.toLowerCase(Locale.ROOT);
        if (text.contains("eof") || text.contains("end of") || text.contains("truncated")) {
            throw BrokenImageException.endsTooEarly();
        }
        if (text.contains("corrupt") || text.contains("invalid data")) {
            throw BrokenImageException.damaged("its picture data is corrupt");
        }
    }
}
