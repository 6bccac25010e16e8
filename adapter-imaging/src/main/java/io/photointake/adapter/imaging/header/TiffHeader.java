package io.photointake.adapter.imaging.header;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.metadata.ExifFacts;
import io.photointake.adapter.imaging.tiff.TiffAlpha;
import io.photointake.adapter.imaging.tiff.TiffDirectory;
import io.photointake.adapter.imaging.tiff.TiffFrame;
import io.photointake.adapter.imaging.tiff.TiffPieces;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.PixelSize;
import java.io.IOException;
import java.util.Optional;

/** TIFF: the first directory, wherever in the file it is. Its orientation and density are its own tags. */
final class TiffHeader {
    private static final int SUB_DIRECTORIES = 330;
    private static final int ICC_PROFILE = 34675;
    private static final int DNG_VERSION = 50706;

    private TiffHeader() {}

    static ImageHeader read(ByteView file) throws IOException {
        refuseRaw(TiffDirectory.first(file));
        TiffDirectory directory = TiffDirectory.ofPicture(file);
        if (!directory.whole()) {
            throw BrokenImageException.endsTooEarly();
        }
        TiffFrame frame = TiffFrame.of(directory);
        TiffPieces pieces = TiffPieces.of(directory, frame);
        ExifFacts tags = ExifFacts.of(directory);
        return new ImageHeader(
                new ImageFacts(
                        ImageFormat.TIFF, new PixelSize(frame.width(), frame.height()), tags.turn(), tags.density()),
                coloursOf(frame.photometric()),
                frame.bitsPerSample(),
                TiffAlpha.of(directory, frame).isPresent(),
                profileOf(directory),
                new FormatDetails.Tiff(
                        frame.compression(),
                        frame.photometric(),
                        frame.samplesPerPixel(),
                        new PixelSize(pieces.width(), pieces.height()),
                        frame.planar()));
    }

    /** Raw files of cameras are TIFF too, with a small preview as the first picture and the photo in a sub-directory. */
    private static void refuseRaw(TiffDirectory directory) throws IOException {
        if (directory.has(DNG_VERSION) || (directory.isPreview() && directory.has(SUB_DIRECTORIES))) {
            throw BrokenImageException.unsupported("it is a camera's raw file, which must be developed first");
        }
    }

    private static ColourModel coloursOf(int photometric) {
        return switch (photometric) {
            case TiffFrame.WHITE_IS_ZERO, TiffFrame.BLACK_IS_ZERO, TiffFrame.MASK -> ColourModel.GREY;
            case TiffFrame.RGB, TiffFrame.YCBCR -> ColourModel.RGB;
            case TiffFrame.PALETTE -> ColourModel.PALETTE;
            case TiffFrame.SEPARATED -> ColourModel.CMYK;
            case TiffFrame.CIE_LAB, TiffFrame.ICC_LAB, TiffFrame.ITU_LAB -> ColourModel.LAB;
            case TiffFrame.COLOUR_FILTER_ARRAY ->
                throw BrokenImageException.unsupported("it is a camera's raw file, which must be developed first");
            default -> throw BrokenImageException.unsupported("it stores its colours in a way few programs know");
        };
    }

    private static Optional<IccProfile> profileOf(TiffDirectory directory) throws IOException {
        Optional<ByteView> content =
                directory.bytes(ICC_PROFILE).filter(view -> view.length() <= IccProfile.MOST_BYTES);
        return content.isPresent()
                ? IccProfile.of(content.get().bytes(0, content.get().length()))
                : Optional.empty();
    }
}
