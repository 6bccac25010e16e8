package io.photointake.adapter.imaging;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.colour.SrgbConversion;
import io.photointake.adapter.imaging.decode.Decoder;
import io.photointake.adapter.imaging.decode.EncodedImage;
import io.photointake.adapter.imaging.header.HeaderReader;
import io.photointake.adapter.imaging.header.ImageHeader;
import io.photointake.adapter.imaging.picture.Picture;
import io.photointake.adapter.imaging.picture.Pixels;
import io.photointake.adapter.imaging.structure.StructureCheck;
import io.photointake.application.port.ContentSource;
import io.photointake.application.port.Reading;
import io.photointake.application.port.Renditions;
import io.photointake.domain.image.ImageDefect;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.resolution.Dpi;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;

/** The way from a file to its renditions, on the thread that calls. */
final class Renderer {
    /** More than any browser shows and most formats can say; some decoders hold rows of the whole width. */
    private static final int LONGEST_SIDE = 65_535;

    private final Engine engine;
    private final PixelMemory memory;

    Renderer(Engine engine, PixelMemory memory) {
        this.engine = engine;
        this.memory = memory;
    }

    Reading<Renditions> render(ContentSource content, ImageFacts facts, Dpi dpi)
            throws IOException, InterruptedException {
        Reading<ImageHeader> reading = headerOf(content);
        if (reading instanceof Reading.Defective<ImageHeader> defective) {
            return new Reading.Defective<>(defective.defect());
        }
        ImageHeader header = ((Reading.Clean<ImageHeader>) reading).value();
        if (!header.facts().stored().equals(facts.stored())) {
            throw new IllegalArgumentException("facts of another image");
        }
        requireUsualSides(header.facts().stored());
        EncodedImage image = new EncodedImage(content, header);
        Decoder decoder = engine.decoderFor(image);
        Optional<ImageDefect> defect = structuralDefect(image);
        if (defect.isPresent()) {
            return new Reading.Defective<>(defect.get());
        }
        PixelSize target = image.size().within(Renditions.STANDARD_BOX);
        return memory.with(
                decoder.memory(image, target),
                () -> new Reading.Clean<>(renditions(decoder.decode(image, target), header, dpi)));
    }

    private static void requireUsualSides(PixelSize size) {
        if (Math.max(size.width(), size.height()) > LONGEST_SIDE) {
            throw BrokenImageException.unsupported(
                    "it is %s pixels, and neither side may have more than %d".formatted(size, LONGEST_SIDE));
        }
    }

    private static Reading<ImageHeader> headerOf(ContentSource content) throws IOException {
        try (SeekableByteChannel channel = EncodedImage.open(content)) {
            return HeaderReader.read(channel);
        }
    }

    private static Optional<ImageDefect> structuralDefect(EncodedImage image) throws IOException {
        try (SeekableByteChannel channel = image.open()) {
            return StructureCheck.check(channel, image.header());
        }
    }

    private Renditions renditions(Picture decoded, ImageHeader header, Dpi dpi) throws IOException {
        try (decoded;
                Picture coloured =
                        SrgbConversion.isDue(header) ? SrgbConversion.of(decoded.pixels(), header) : decoded;
                Picture opaque = withoutNeedlessAlpha(coloured);
                Picture standard = opaque.upright(header.facts().orientation());
                Picture thumbnail = standard.reducedTo(header.facts().upright().within(Renditions.THUMBNAIL_BOX))) {
            return new Renditions(
                    engine.encoder().encode(standard, dpi), engine.encoder().encode(thumbnail, dpi));
        }
    }

    /** A photo counts as transparent if any pixel of its Standard lets something through. */
    private static Picture withoutNeedlessAlpha(Picture picture) {
        return picture instanceof Pixels pixels && !pixels.transparent() ? pixels.opaque() : picture;
    }
}
