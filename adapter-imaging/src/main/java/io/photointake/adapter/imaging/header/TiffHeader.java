package io.photointake.adapter.imaging.header;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.metadata.ExifFacts;
import io.photointake.adapter.imaging.tiff.TiffDirectory;
import io.photointake.adapter.imaging.tiff.TiffFrame;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.PixelSize;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/** TIFF: the first directory, wherever in the file it is. Its orientation and density are its own tags. */
final class TiffHeader {
    private static final int NEW_SUBFILE_TYPE = 254;
    private static final int SUB_DIRECTORIES = 330;
    private static final int EXTRA_SAMPLES = 338;
    private static final int ICC_PROFILE = 34675;
    private static final int DNG_VERSION = 50706;
    private static final int MOST_EXTRA_SAMPLES = 8;

    private TiffHeader() {}

    static ImageHeader read(ByteView file) throws IOException {
        TiffDirectory directory = TiffDirectory.first(file);
        if (!directory.whole()) {
            throw BrokenImageException.endsTooEarly();
        }
        refuseRaw(directory);
        TiffFrame frame = TiffFrame.of(directory);
        ExifFacts tags = ExifFacts.of(directory);
        return new ImageHeader(
                new ImageFacts(
                        ImageFormat.TIFF, new PixelSize(frame.width(), frame.height()), tags.turn(), tags.density()),
                coloursOf(frame.photometric()),
                frame.bitsPerSample(),
                hasAlpha(directory),
                profileOf(directory),
                new FormatDetails.Tiff(
                        frame.compression(),
                        frame.photometric(),
                        frame.samplesPerPixel(),
                        frame.tiled(),
                        frame.planar()));
    }

    /** Raw files of cameras are TIFF too, with a small preview as the first picture and the photo in a sub-directory. */
    private static void refuseRaw(TiffDirectory directory) throws IOException {
        boolean preview = (directory.integer(NEW_SUBFILE_TYPE).orElse(0) & 1) == 1;
        if (directory.has(DNG_VERSION) || (preview && directory.has(SUB_DIRECTORIES))) {
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

    private static boolean hasAlpha(TiffDirectory directory) throws IOException {
        for (int i = 0; i < Math.min(MOST_EXTRA_SAMPLES, directory.count(EXTRA_SAMPLES)); i++) {
            OptionalLong kind = directory.integer(EXTRA_SAMPLES, i);
            if (kind.orElse(0) == 1 || kind.orElse(0) == 2) {
                return true;
            }
        }
        return false;
    }

    private static Optional<IccProfile> profileOf(TiffDirectory directory) throws IOException {
        Optional<ByteView> content =
                directory.bytes(ICC_PROFILE).filter(view -> view.length() <= IccProfile.MOST_BYTES);
        return content.isPresent()
                ? IccProfile.of(content.get().bytes(0, content.get().length()))
                : Optional.empty();
    }
}
