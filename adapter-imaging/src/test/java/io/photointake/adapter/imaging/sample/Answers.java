package io.photointake.adapter.imaging.sample;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.decode.EncodedImage;
import io.photointake.adapter.imaging.decode.GifDecoder;
import io.photointake.adapter.imaging.decode.bmp.BmpDecoder;
import io.photointake.adapter.imaging.decode.png.PngDecoder;
import io.photointake.adapter.imaging.decode.tiff.TiffDecoder;
import io.photointake.adapter.imaging.header.HeaderReader;
import io.photointake.adapter.imaging.header.ImageHeader;
import io.photointake.adapter.imaging.structure.StructureCheck;
import io.photointake.application.port.InMemoryContent;
import io.photointake.application.port.Reading;
import io.photointake.application.port.Renditions;
import io.photointake.domain.image.ImageDefect;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.resolution.Density;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** What header and structure answer to a file. */
public final class Answers {
    private Answers() {}

    public static Reading<ImageHeader> reading(byte[] file) {
        try {
            return HeaderReader.read(new BytesChannel(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The header of a file that has a good one. */
    public static ImageHeader header(byte[] file) {
        Reading<ImageHeader> reading = reading(file);
        if (reading instanceof Reading.Clean<ImageHeader> clean) {
            return clean.value();
        }
        throw new AssertionError(reading.toString());
    }

    /** The defect that the header has. */
    public static ImageDefect headerDefect(byte[] file) {
        if (reading(file) instanceof Reading.Defective<ImageHeader> defective) {
            return defective.defect();
        }
        throw new AssertionError("the header was read as if nothing were wrong");
    }

    /** The defect behind a good header: of the structure, or of a decoder that checks it on its way. */
    public static Optional<ImageDefect> structureDefect(byte[] file) {
        ImageHeader header = header(file);
        try {
            Optional<ImageDefect> defect = StructureCheck.check(new BytesChannel(file), header);
            return defect.isPresent() ? defect : decoderDefect(new EncodedImage(new InMemoryContent(file), header));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ImageDefect> decoderDefect(EncodedImage image) throws IOException {
        PixelSize target = image.size().within(Renditions.STANDARD_BOX);
        try {
            switch (image.header().facts().format()) {
                case PNG -> new PngDecoder().decode(image, target);
                case GIF -> new GifDecoder().decode(image, target);
                case BMP -> new BmpDecoder().decode(image, target);
                case TIFF -> {
                    if (new TiffDecoder().takes(image)) {
                        new TiffDecoder().decode(image, target);
                    }
                }
                default -> {}
            }
            return Optional.empty();
        } catch (BrokenImageException broken) {
            return Optional.of(broken.defect());
        }
    }

    /** The first defect that either finds. */
    public static Optional<ImageDefect> defect(byte[] file) {
        return reading(file) instanceof Reading.Defective<ImageHeader> defective
                ? Optional.of(defective.defect())
                : structureDefect(file);
    }

    public static Optional<ImageDefect.Kind> defectKind(byte[] file) {
        return defect(file).map(ImageDefect::kind);
    }

    public static Optional<Density> density(byte[] file) {
        return header(file).facts().density();
    }
}
