package io.photointake.adapter.imaging.header;

import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.BmpFrame;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.Orientation;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.resolution.Density;
import java.io.IOException;
import java.util.Optional;

/** BMP. Its density is in pixels per metre; it knows no orientation beyond the order of its rows. */
final class BmpHeader {
    private static final int DENSITY_AT = BmpFrame.HEADER_AT + 24;
    private static final int ALPHA_MASK_AT = BmpFrame.HEADER_AT + 52;
    private static final int COLOUR_SPACE_AT = BmpFrame.HEADER_AT + 56;
    private static final int PROFILE_AT = BmpFrame.HEADER_AT + 112;
    private static final int SHORTEST_WITH_DENSITY = 32;
    private static final int SHORTEST_WITH_ALPHA = 56;
    private static final int SHORTEST_WITH_PROFILE = 124;
    private static final int LARGEST_PALETTE_BITS = 8;

    private BmpHeader() {}

    static ImageHeader read(ByteView file) throws IOException {
        ByteView bmp = file.littleEndian();
        BmpFrame frame = BmpFrame.of(bmp);
        return new ImageHeader(
                new ImageFacts(
                        ImageFormat.BMP,
                        new PixelSize(frame.width(), frame.height()),
                        Orientation.NORMAL,
                        densityOf(bmp, frame)),
                frame.bitsPerPixel() <= LARGEST_PALETTE_BITS ? ColourModel.PALETTE : ColourModel.RGB,
                bitsPerSample(frame),
                hasAlpha(bmp, frame),
                profileOf(bmp, frame),
                new FormatDetails.Bmp(frame.compression(), frame.bitsPerPixel(), frame.topDown()));
    }

    private static Optional<Density> densityOf(ByteView bmp, BmpFrame frame) throws IOException {
        return frame.headerBytes() < SHORTEST_WITH_DENSITY
                ? Optional.empty()
                : Density.perMetre(bmp.s32(DENSITY_AT), bmp.s32(DENSITY_AT + 4));
    }

    private static int bitsPerSample(BmpFrame frame) {
        return frame.bitsPerPixel() == 16 ? 5 : Math.min(frame.bitsPerPixel(), 8);
    }

    private static boolean hasAlpha(ByteView bmp, BmpFrame frame) throws IOException {
        boolean hasMask =
                frame.headerBytes() >= SHORTEST_WITH_ALPHA || frame.compression() == BmpFrame.BIT_FIELDS_WITH_ALPHA;
        boolean usesMask =
                frame.compression() == BmpFrame.BIT_FIELDS || frame.compression() == BmpFrame.BIT_FIELDS_WITH_ALPHA;
        return hasMask && usesMask && bmp.u32(ALPHA_MASK_AT) != 0;
    }

    private static Optional<IccProfile> profileOf(ByteView bmp, BmpFrame frame) throws IOException {
        if (frame.headerBytes() < SHORTEST_WITH_PROFILE || !bmp.matches(COLOUR_SPACE_AT, "DEBM")) {
            return Optional.empty();
        }
        long at = BmpFrame.HEADER_AT + bmp.u32(PROFILE_AT);
        long size = bmp.u32(PROFILE_AT + 4);
        boolean readable = size <= IccProfile.MOST_BYTES && bmp.has(at, size);
        return readable ? IccProfile.of(bmp.bytes(at, size)) : Optional.empty();
    }
}
