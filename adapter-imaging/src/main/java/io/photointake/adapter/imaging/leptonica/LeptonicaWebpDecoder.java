package io.photointake.adapter.imaging.leptonica;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.CancelledWorkException;
import io.photointake.adapter.imaging.decode.Decoder;
import io.photointake.adapter.imaging.decode.EncodedImage;
import io.photointake.adapter.imaging.header.FormatDetails;
import io.photointake.adapter.imaging.picture.AreaReducer;
import io.photointake.adapter.imaging.picture.Channels;
import io.photointake.adapter.imaging.picture.Picture;
import io.photointake.adapter.imaging.picture.Pixels;
import io.photointake.domain.image.PixelSize;
import java.io.IOException;
import java.nio.IntBuffer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;

/** Decodes WebP with libwebp; of an animation the first frame, on a canvas that is transparent beside it. */
public final class LeptonicaWebpDecoder implements Decoder {
    private static final int WORD = 4;

    /** The file, the picture in full, and while libwebp works the opacity or, where it is or may be lossless, all of it again. */
    @Override
    public long memory(EncodedImage image, PixelSize target) {
        boolean lossless =
                image.header().details() instanceof FormatDetails.Webp webp && (webp.lossless() || webp.animated());
        long pixel = lossless ? 2L * WORD : WORD + 1L;
        return 2 * image.content().size().bytes() + pixel * image.size().pixels() + 3 * WORD * target.pixels();
    }

    @Override
    public Picture decode(EncodedImage image, PixelSize target) throws IOException {
        WebpFrame frame = WebpFrame.firstOf(image);
        try (NativeContent content = NativeContent.of(image, frame.prefix(), frame.from(), frame.length())) {
            CancelledWorkException.throwIfInterrupted();
            PIX pix = leptonica.pixReadMemWebP(content.bytes(), content.length());
            if (pix == null) {
                throw BrokenImageException.damaged("its picture data is corrupt or not complete");
            }
            try (NativePicture decoded = NativePicture.owning(pix)) {
                return reduced(decoded, frame, image, target);
            }
        }
    }

    private static Picture reduced(NativePicture decoded, WebpFrame frame, EncodedImage image, PixelSize target) {
        if (decoded.size().equals(image.size()) && !image.header().alpha()) {
            return decoded.reducedTo(target);
        }
        if (frame.fills(image.size()) && !decoded.size().equals(image.size())) {
            throw BrokenImageException.damaged("its picture is not of the size it says");
        }
        return onCanvas(decoded, frame, image.size(), target);
    }

    private static Pixels onCanvas(NativePicture decoded, WebpFrame frame, PixelSize canvas, PixelSize target) {
        AreaReducer reducer = new AreaReducer(canvas, target, Channels.RGBA);
        int[] words = new int[leptonica.pixGetWpl(decoded.pix())];
        IntBuffer data = NativeSamples.words(decoded.pix(), decoded.size());
        byte[] bare = new byte[canvas.width() * WORD];
        byte[] row = new byte[bare.length];
        int width = Math.min(decoded.size().width(), canvas.width() - frame.left());
        for (int y = 0; y < canvas.height(); y++) {
            boolean inside =
                    y >= frame.top() && y < frame.top() + decoded.size().height();
            if (inside) {
                data.get(words);
                NativeSamples.unpack(words, Channels.RGBA, row, frame.left() * WORD, width);
            }
            reducer.row(inside ? row : bare, 0);
        }
        return reducer.result();
    }
}
