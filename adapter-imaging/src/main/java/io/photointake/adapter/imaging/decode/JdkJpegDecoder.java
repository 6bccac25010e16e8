package io.photointake.adapter.imaging.decode;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.header.FormatDetails;
import io.photointake.adapter.imaging.picture.AreaReducer;
import io.photointake.adapter.imaging.picture.Pixels;
import io.photointake.domain.image.PixelSize;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.IIOException;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;

/**
 * Decodes JPEGs of any kind but the arithmetically coded with the JDK's reader, which is asked for the raw samples: it
 * knows no CMYK, and its idea of colours depends on segments it may misread.
 */
public final class JdkJpegDecoder implements Decoder {
    /** Some cameras fill up the last bytes before a marker; what a broken scan leaves over is longer. */
    private static final int MOST_STRAY_BYTES = 16;

    private static final Pattern STRAY_BYTES = Pattern.compile("(\\d{1,9}) extraneous bytes before marker");

    private final ImageReaderSpi provider = JdkReaders.jpeg();

    @Override
    public boolean takes(EncodedImage image) {
        return !details(image).arithmetic();
    }

    @Override
    public long memory(EncodedImage image, PixelSize target) {
        long samples = details(image).components() * image.size().pixels();
        return samples + (details(image).progressive() ? 2 * samples : 0) + 12 * target.pixels() + (1 << 20);
    }

    @Override
    public Pixels decode(EncodedImage image, PixelSize target) throws IOException {
        ImageReader reader = provider.createReaderInstance();
        try (SeekableByteChannel channel = image.open()) {
            JpegStart start = JpegStart.of(ByteView.of(channel));
            reader.setInput(new ChannelInput(channel, start.bytes(), start.end()), false, true);
            reader.addIIOReadWarningListener((source, warning) -> judge(warning));
            Raster raster = reader.readRaster(0, null);
            return reduced(raster, JpegColours.of(details(image), start), image.size(), target);
        } catch (IIOException e) {
            throw understood(e);
        } finally {
            reader.dispose();
        }
    }

    private static Pixels reduced(Raster raster, JpegColours colours, PixelSize size, PixelSize target) {
        if (raster.getWidth() != size.width()
                || raster.getHeight() != size.height()
                || raster.getNumBands() != colours.channels().count()) {
            throw BrokenImageException.damaged("its picture is not of the size it says");
        }
        AreaReducer reducer = new AreaReducer(size, target, colours.channels());
        byte[] row = new byte[size.width() * colours.channels().count()];
        for (int y = 0; y < size.height(); y++) {
            raster.getDataElements(0, y, size.width(), 1, row);
            colours.convert(row);
            reducer.row(row, 0);
        }
        return reducer.result();
    }

    /** Of the warnings of the JDK's libjpeg only those about a few bytes that belong to nothing leave the picture whole. */
    private static void judge(String warning) {
        String text = warning.toLowerCase(Locale.ROOT);
        if (text.contains("premature end of")) {
            throw BrokenImageException.endsTooEarly();
        }
        Matcher stray = STRAY_BYTES.matcher(text);
        if (!stray.find() || Integer.parseInt(stray.group(1)) > MOST_STRAY_BYTES) {
            throw BrokenImageException.damaged("its picture data is corrupt");
        }
    }

    private static IOException understood(IIOException complaint) {
        String text = String.valueOf(complaint.getMessage()).toLowerCase(Locale.ROOT);
        if (text.contains("unsupported")) {
            throw BrokenImageException.unsupported("this server cannot decode its variant of JPEG");
        }
        return complaint;
    }

    private static FormatDetails.Jpeg details(EncodedImage image) {
        if (image.header().details() instanceof FormatDetails.Jpeg jpeg) {
            return jpeg;
        }
        throw new IllegalArgumentException("not a JPEG");
    }
}
