package io.photointake.adapter.imaging;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.colour.SrgbConversion;
import io.photointake.adapter.imaging.decode.Decoder;
import io.photointake.adapter.imaging.decode.EncodedImage;
import io.photointake.adapter.imaging.encode.RenditionEncoder;
import io.photointake.adapter.imaging.header.HeaderReader;
import io.photointake.adapter.imaging.header.ImageHeader;
import io.photointake.adapter.imaging.picture.Picture;
import io.photointake.adapter.imaging.picture.Pixels;
import io.photointake.adapter.imaging.schedule.Demand;
import io.photointake.adapter.imaging.structure.StructureCheck;
import io.photointake.application.port.ContentSource;
import io.photointake.application.port.Reading;
import io.photointake.application.port.Renditions;
import io.photointake.domain.image.ImageDefect;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.resolution.Dpi;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Duration;
import java.util.Optional;

/** The way of one file to its renditions, on the threads that call: what is due is known before the work is begun. */
final class Renderer {
    /** More than any browser shows and most formats can say; some decoders hold rows of the whole width. */
    private static final int LONGEST_SIDE = 65_535;

    /** A drawing of 4500 by 4500 pixels may be of one colour. */
    private static final long PIXELS_OF_ANY_FILE = 20_000_000;

    /**
     * The most pixels that a further byte speaks for. Photos have less than 100, texts scanned for facsimile 500, and most
     * of what has more is there to make work.
     */
    private static final long PIXELS_OF_A_BYTE = 400;

    /** The same of HEIC and AVIF, which say much in few bytes: a chart of 48 megapixels takes 12 KB. */
    private static final long PIXELS_OF_A_BYTE_OF_HEIF = 4000;

    private final EncodedImage image;
    private final Decoder decoder;
    private final PixelSize target;
    private final RenditionEncoder encoder;
    private final ImagingObserver observer;

    private Renderer(EncodedImage image, Decoder decoder, RenditionEncoder encoder, ImagingObserver observer) {
        this.image = image;
        this.decoder = decoder;
        this.target = image.size().within(Renditions.STANDARD_BOX);
        this.encoder = encoder;
        this.observer = observer;
    }

    /**
     * Reads the header once more and decides how the file is decoded; no pixel is looked at.
     *
     * @throws BrokenImageException if the file is refused already
     * @throws IllegalArgumentException if the facts are another image's
     */
    static Renderer of(ContentSource content, ImageFacts facts, Engine engine, ImagingObserver observer)
            throws IOException {
        ImageHeader header = headerOf(content);
        if (!header.facts().stored().equals(facts.stored())) {
            throw new IllegalArgumentException("facts of another image");
        }
        EncodedImage image = new EncodedImage(content, header);
        requireUsualSides(image.size());
        requireEnoughBytes(image);
        return new Renderer(image, engine.decoderFor(image), engine.encoder(), observer);
    }

    private static void requireUsualSides(PixelSize size) {
        if (Math.max(size.width(), size.height()) > LONGEST_SIDE) {
            throw BrokenImageException.unsupported(
                    "it is %s pixels, and neither side may have more than %d".formatted(size, LONGEST_SIDE));
        }
    }

    /** What a picture costs us grows with its pixels, so they must have cost its sender something too. */
    private static void requireEnoughBytes(EncodedImage image) {
        ImageFormat format = image.header().facts().format();
        boolean heif = format == ImageFormat.HEIC || format == ImageFormat.AVIF;
        long most = PIXELS_OF_ANY_FILE
                + (heif ? PIXELS_OF_A_BYTE_OF_HEIF : PIXELS_OF_A_BYTE)
                        * image.content().size().bytes();
        if (image.size().pixels() > most) {
            throw BrokenImageException.unsupported(
                    "it is a huge picture with next to nothing in it, as photos never are");
        }
    }

    private static ImageHeader headerOf(ContentSource content) throws IOException {
        try (SeekableByteChannel channel = EncodedImage.open(content)) {
            Reading<ImageHeader> reading = HeaderReader.read(channel);
            if (reading instanceof Reading.Defective<ImageHeader> defective) {
                throw BrokenImageException.of(defective.defect());
            }
            return ((Reading.Clean<ImageHeader>) reading).value();
        }
    }

    ImageFormat format() {
        return image.header().facts().format();
    }

    /** What {@link #render} takes. */
    Demand demand() {
        return new Demand(decoder.memory(image, target), decoder.childMemory(image), decoder.cost(image));
    }

    Reading<Renditions> render(Dpi dpi) throws IOException {
        long start = System.nanoTime();
        Picture decoded;
        try {
            Optional<ImageDefect> defect = structuralDefect();
            if (defect.isPresent()) {
                return new Reading.Defective<>(defect.get());
            }
            decoded = decoder.decode(image, target);
        } finally {
            observer.decoded(format(), image.size().pixels(), since(start));
        }
        long startOfEncoding = System.nanoTime();
        Renditions renditions = renditions(decoded, dpi);
        observer.encoded(format(), since(startOfEncoding));
        return new Reading.Clean<>(renditions);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private Optional<ImageDefect> structuralDefect() throws IOException {
        try (SeekableByteChannel channel = image.open()) {
            return StructureCheck.check(channel, image.header());
        }
    }

    private Renditions renditions(Picture decoded, Dpi dpi) throws IOException {
        ImageHeader header = image.header();
        try (decoded;
                Picture coloured =
                        SrgbConversion.isDue(header) ? SrgbConversion.of(decoded.pixels(), header) : decoded;
                Picture opaque = withoutNeedlessAlpha(coloured);
                Picture standard = opaque.upright(header.facts().orientation());
                Picture thumbnail = standard.reducedTo(header.facts().upright().within(Renditions.THUMBNAIL_BOX))) {
            return new Renditions(encoder.encode(standard, dpi), encoder.encode(thumbnail, dpi));
        }
    }

    /** A photo counts as transparent if any pixel of its Standard lets something through. */
    private static Picture withoutNeedlessAlpha(Picture picture) {
        return picture instanceof Pixels pixels && !pixels.transparent() ? pixels.opaque() : picture;
    }
}
