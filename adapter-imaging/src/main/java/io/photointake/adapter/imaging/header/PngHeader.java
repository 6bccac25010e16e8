package io.photointake.adapter.imaging.header;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.bytes.Inflation;
import io.photointake.adapter.imaging.container.PngChunk;
import io.photointake.adapter.imaging.container.PngChunks;
import io.photointake.adapter.imaging.container.PngFrame;
import io.photointake.adapter.imaging.metadata.ExifFacts;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.resolution.Density;
import java.io.IOException;
import java.util.Optional;

/**
 * PNG up to its first picture data, and EXIF after it, where some writers put it. Of an animation the size is the one of
 * the screen.
 *
 * <p>Density: the pHYs chunk where its unit is the metre, as it is PNG's own field; else EXIF's.
 */
final class PngHeader {
    private static final int MOST_CHUNKS = 10_000;
    private static final int MOST_KEYWORD_BYTES = 80;
    private static final int METRE = 1;

    private final PngFrame frame;
    private Optional<Density> physical = Optional.empty();
    private Optional<ExifFacts> exif = Optional.empty();
    private Optional<IccProfile> profile = Optional.empty();
    private boolean transparent;
    private boolean animated;

    private PngHeader(PngFrame frame) {
        this.frame = frame;
        this.transparent = frame.hasAlphaChannel();
    }

    static ImageHeader read(ByteView file) throws IOException {
        PngChunks chunks = new PngChunks(file);
        PngHeader header = new PngHeader(PngFrame.of(chunks.next().orElseThrow(BrokenImageException::endsTooEarly)));
        header.readUpToPicture(chunks);
        header.searchBehindPicture(chunks);
        return header.assembled();
    }

    private void readUpToPicture(PngChunks chunks) throws IOException {
        for (int i = 0; i < MOST_CHUNKS; i++) {
            PngChunk chunk = chunks.next().orElseThrow(BrokenImageException::endsTooEarly);
            if (chunk.is("IDAT")) {
                return;
            }
            if (chunk.is("IEND")) {
                throw BrokenImageException.incomplete("there is no picture in the file");
            }
            take(chunk);
        }
        throw BrokenImageException.damaged("what should lead to the picture does not end");
    }

    /** Only EXIF may stand behind the picture, and whatever is wrong there harms nobody. */
    private void searchBehindPicture(PngChunks chunks) throws IOException {
        try {
            for (int i = 0; i < MOST_CHUNKS && exif.isEmpty(); i++) {
                Optional<PngChunk> chunk = chunks.next();
                if (chunk.isEmpty() || chunk.get().is("IEND")) {
                    return;
                }
                takeExif(chunk.get());
            }
        } catch (BrokenImageException broken) {
            return;
        }
    }

    private void take(PngChunk chunk) throws IOException {
        switch (chunk.name()) {
            case "pHYs" -> takePhysical(chunk);
            case "iCCP" -> takeProfile(chunk);
            case "tRNS" -> transparent = true;
            case "acTL" -> animated = true;
            default -> takeExif(chunk);
        }
    }

    private void takeExif(PngChunk chunk) throws IOException {
        if (exif.isEmpty() && chunk.is("eXIf") && chunk.intact()) {
            exif = Optional.of(ExifFacts.read(chunk.body()));
        }
    }

    private void takePhysical(PngChunk chunk) throws IOException {
        ByteView body = chunk.body();
        if (body.length() >= 9 && body.u8(8) == METRE && chunk.intact()) {
            physical = Density.perMetre((double) body.u32(0), (double) body.u32(4));
        }
    }

    private void takeProfile(PngChunk chunk) throws IOException {
        long nameEnd = chunk.body().clip(0, MOST_KEYWORD_BYTES).indexOf(0, 0);
        boolean readable = nameEnd > 0
                && chunk.body().has(nameEnd, 2)
                && chunk.body().length() <= IccProfile.MOST_BYTES
                && chunk.intact();
        if (profile.isEmpty() && readable) {
            ByteView deflated = chunk.body().from(nameEnd + 2);
            profile = Inflation.atMost(IccProfile.MOST_BYTES, deflated.bytes(0, deflated.length()))
                    .flatMap(IccProfile::of);
        }
    }

    private ImageHeader assembled() {
        Optional<Density> density = physical.or(() -> exif.flatMap(ExifFacts::density));
        return new ImageHeader(
                new ImageFacts(
                        ImageFormat.PNG,
                        new PixelSize(frame.width(), frame.height()),
                        exif.orElse(ExifFacts.NONE).turn(),
                        density),
                coloursOf(frame),
                frame.bitDepth(),
                transparent,
                profile,
                new FormatDetails.Png(frame.interlaced(), animated));
    }

    private static ColourModel coloursOf(PngFrame frame) {
        return switch (frame.colourType()) {
            case PngFrame.GREY, PngFrame.GREY_WITH_ALPHA -> ColourModel.GREY;
            case PngFrame.PALETTE -> ColourModel.PALETTE;
            default -> ColourModel.RGB;
        };
    }
}
