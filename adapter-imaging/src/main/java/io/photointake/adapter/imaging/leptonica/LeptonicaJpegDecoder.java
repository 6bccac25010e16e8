package io.photointake.adapter.imaging.leptonica;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.bytes.CancelledWorkException;
import io.photointake.adapter.imaging.decode.Decoder;
import io.photointake.adapter.imaging.decode.EncodedImage;
import io.photointake.adapter.imaging.header.FormatDetails;
import io.photointake.adapter.imaging.jpeg.JpegEnd;
import io.photointake.adapter.imaging.jpeg.pixel.Scale;
import io.photointake.adapter.imaging.picture.Picture;
import io.photointake.application.port.Renditions;
import io.photointake.domain.image.PixelSize;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/**
 * Decodes JPEGs in grey and colour with libjpeg-turbo, at a half, a quarter or an eighth of their size where that is
 * still not smaller than the target. Any warning of the library is a refusal.
 */
public final class LeptonicaJpegDecoder implements Decoder {
    private static final int WORD = 4;
    private static final int SMALL = 512 * 512;
    /** From there on most of the work is to skip what the target does not need, in which Java is not slower. */
    private static final int STRONG_REDUCTION = 4;

    private static final int STRICT = 0;
    private static final int NO_PALETTE = 0;

    @Override
    public boolean takes(EncodedImage image) {
        return image.header().details() instanceof FormatDetails.Jpeg jpeg
                && jpeg.components() <= 3
                && (jpeg.arithmetic() || isFasterWith(image.size()));
    }

    private static boolean isFasterWith(PixelSize size) {
        return size.pixels() >= SMALL
                && Scale.of(size, size.within(Renditions.STANDARD_BOX)).divisor() < STRONG_REDUCTION;
    }

    /**
     * The file, the reduced picture, and of a progressive image its coefficients, which are two bytes for each sample in
     * full size.
     */
    @Override
    public long memory(EncodedImage image, PixelSize target) {
        long divisor = Scale.of(image.size(), target).divisor();
        long reduced = WORD * image.size().pixels() / (divisor * divisor);
        long coefficients = image.header().details() instanceof FormatDetails.Jpeg jpeg && jpeg.progressive()
                ? 2L * jpeg.components() * image.size().pixels()
                : 0;
        return image.content().size().bytes() + reduced + coefficients + 3 * WORD * target.pixels();
    }

    @Override
    public Picture decode(EncodedImage image, PixelSize target) throws IOException {
        requireEnd(image);
        try (NativePicture decoded = decoded(image, Scale.of(image.size(), target))) {
            return decoded.reducedTo(target);
        }
    }

    /** libjpeg takes what follows a picture without an end marker for data, and says nothing. */
    private static void requireEnd(EncodedImage image) throws IOException {
        try (SeekableByteChannel channel = image.open()) {
            if (!JpegEnd.isMarked(ByteView.of(channel))) {
                throw BrokenImageException.endsTooEarly();
            }
        }
    }

    private static NativePicture decoded(EncodedImage image, Scale scale) throws IOException {
        try (NativeContent content = NativeContent.of(image);
                IntPointer warnings = new IntPointer(1)) {
            CancelledWorkException.throwIfInterrupted();
            PIX pix = leptonica.pixReadMemJpeg(
                    content.bytes(), content.length(), NO_PALETTE, scale.divisor(), warnings, STRICT);
            if (pix == null) {
                throw BrokenImageException.damaged("its picture data is corrupt or not complete");
            }
            NativePicture picture = NativePicture.owning(pix);
            if (warnings.get() > 0 || !picture.size().equals(scale.reduced(image.size()))) {
                picture.close();
                throw BrokenImageException.damaged("its picture data is corrupt");
            }
            return picture;
        }
    }
}
