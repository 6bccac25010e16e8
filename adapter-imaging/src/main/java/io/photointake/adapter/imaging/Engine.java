package io.photointake.adapter.imaging;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.decode.Decoder;
import io.photointake.adapter.imaging.decode.EncodedImage;
import io.photointake.adapter.imaging.decode.GifDecoder;
import io.photointake.adapter.imaging.decode.ImageIoDecoder;
import io.photointake.adapter.imaging.decode.SecondOpinion;
import io.photointake.adapter.imaging.decode.bmp.BmpDecoder;
import io.photointake.adapter.imaging.decode.png.PngDecoder;
import io.photointake.adapter.imaging.decode.tiff.TiffDecoder;
import io.photointake.adapter.imaging.encode.JavaEncoder;
import io.photointake.adapter.imaging.encode.RenditionEncoder;
import io.photointake.adapter.imaging.jpeg.JpegDecoder;
import io.photointake.adapter.imaging.leptonica.LeptonicaEncoder;
import io.photointake.adapter.imaging.leptonica.LeptonicaJpegDecoder;
import io.photointake.adapter.imaging.leptonica.LeptonicaLibrary;
import io.photointake.adapter.imaging.leptonica.LeptonicaWebpDecoder;
import io.photointake.adapter.imaging.process.Programs;
import io.photointake.adapter.imaging.schedule.Capacity;
import io.photointake.adapter.imaging.tool.HeifDecoders;
import io.photointake.adapter.imaging.tool.HeifSearch;
import io.photointake.domain.image.ImageFormat;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What decodes and encodes, decided once at start.
 *
 * @param name for the log
 * @param decoders of each format, of which the first that takes an image decodes it
 * @param phones the decoders of what phones send, which the machine has or has not
 */
record Engine(String name, Map<ImageFormat, List<Decoder>> decoders, HeifDecoders phones, RenditionEncoder encoder)
        implements AutoCloseable {
    private static final int BYTES_PER_TIFF_PIXEL = 24;
    private static final int BYTES_PER_WEBP_PIXEL = 16;

    static Engine of(ImagingSettings settings) {
        HeifDecoders phones = phones(settings.heif());
        if (settings.plainJava()) {
            return plainJava("plain Java (as configured)", phones);
        }
        try {
            return leptonica(settings.nativeDirectory(), phones);
        } catch (LinkageError | RuntimeException e) {
            return plainJava("plain Java (native library not loaded: " + e + ")", phones);
        }
    }

    private static HeifDecoders phones(HeifSettings settings) {
        return settings.wanted()
                ? HeifDecoders.sought(new HeifSearch(
                        Programs.on(settings.searchPath()),
                        settings.tool(),
                        settings.timeLimit(),
                        settings.memoryLimit(),
                        settings.temporaryFiles()))
                : HeifDecoders.none();
    }

    private static Engine leptonica(Optional<Path> directory, HeifDecoders phones) {
        String version = LeptonicaLibrary.load(directory);
        Map<ImageFormat, List<Decoder>> decoders = inJava();
        Decoder strict = new JpegDecoder();
        Decoder fast = new LeptonicaJpegDecoder();
        decoders.put(ImageFormat.JPEG, List.of(new SecondOpinion(fast, strict), strict, fast));
        decoders.put(ImageFormat.WEBP, List.of(new LeptonicaWebpDecoder()));
        return new Engine(version + " (native)", decoders, phones, new LeptonicaEncoder());
    }

    private static Engine plainJava(String name, HeifDecoders phones) {
        return new Engine(name, inJava(), phones, new JavaEncoder());
    }

    private static Map<ImageFormat, List<Decoder>> inJava() {
        Map<ImageFormat, List<Decoder>> decoders = new EnumMap<>(ImageFormat.class);
        decoders.put(ImageFormat.JPEG, List.of(new JpegDecoder()));
        decoders.put(ImageFormat.PNG, List.of(new PngDecoder()));
        decoders.put(ImageFormat.GIF, List.of(new GifDecoder()));
        decoders.put(ImageFormat.BMP, List.of(new BmpDecoder()));
        decoders.put(
                ImageFormat.TIFF,
                List.of(new TiffDecoder(), new ImageIoDecoder(new TIFFImageReaderSpi(), BYTES_PER_TIFF_PIXEL)));
        decoders.put(ImageFormat.WEBP, List.of(new ImageIoDecoder(new WebPImageReaderSpi(), BYTES_PER_WEBP_PIXEL)));
        return decoders;
    }

    /** What decodes here, for the log; waits until it is known what the machine has. */
    String description() {
        return name + "; " + phones.description();
    }

    /** Waits until it is known what the machine has. */
    Set<ImageFormat> formats() {
        Set<ImageFormat> formats = EnumSet.copyOf(decoders.keySet());
        HeifDecoders.formats().stream().filter(this::decodes).forEach(formats::add);
        return formats;
    }

    boolean decodes(ImageFormat format) {
        return !decodersOf(format).isEmpty();
    }

    /** The most pixels that a usual picture of a format may have within a capacity. */
    long mostPixels(ImageFormat format, Capacity capacity) {
        return HeifDecoders.formats().contains(format)
                ? HeifDecoders.mostPixels(format, capacity.childMemory())
                : Long.MAX_VALUE;
    }

    /** The decoder for an image; that there is none is said of the image. */
    Decoder decoderFor(EncodedImage image) {
        ImageFormat format = image.header().facts().format();
        return decodersOf(format).stream()
                .filter(decoder -> decoder.takes(image))
                .findFirst()
                .orElseThrow(() -> BrokenImageException.unsupported(
                        "this server has no decoder for this kind of " + format.name()));
    }

    private List<Decoder> decodersOf(ImageFormat format) {
        List<Decoder> known = decoders.get(format);
        return known != null ? known : phones.decoder(format).stream().toList();
    }

    @Override
    public void close() {
        phones.close();
    }
}
