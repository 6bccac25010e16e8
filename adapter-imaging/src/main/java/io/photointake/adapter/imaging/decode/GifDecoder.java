package io.photointake.adapter.imaging.decode;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.picture.AreaReducer;
import io.photointake.adapter.imaging.picture.Channels;
import io.photointake.adapter.imaging.picture.Pixels;
import io.photointake.domain.image.PixelSize;
import java.io.IOException;

/** Decodes the first frame of a GIF onto its screen, which is transparent where the frame leaves it bare. */
public final class GifDecoder implements Decoder {
    private static final long WORK_SPACE = 256 * 1024;

    @Override
    public long memory(EncodedImage image, PixelSize target) {
        return WORK_SPACE + image.size().pixels() + 24L * image.size().width() + 12 * target.pixels();
    }

    @Override
    public Pixels decode(EncodedImage image, PixelSize target) throws IOException {
        try (GifFile file = new GifFile(image.stream())) {
            GifFrame frame = file.firstFrame();
            PixelSize screen = image.size();
            AreaReducer reducer = new AreaReducer(screen, target, Channels.RGBA);
            byte[] row = new byte[screen.width() * 4];
            GifPixels pixels = new GifPixels(new GifCodes(file), frame);
            for (int y = 0; y < Math.min(frame.top(), screen.height()); y++) {
                reducer.row(row, 0);
            }
            byte[] indexes = new byte[frame.width()];
            for (int y = 0; y < frame.height(); y++) {
                pixels.row(y, indexes);
                if (frame.top() + y < screen.height()) {
                    frame.paint(indexes, row, screen.width());
                    reducer.row(row, 0);
                }
            }
            byte[] bare = new byte[row.length];
            for (int y = frame.top() + frame.height(); y < screen.height(); y++) {
                reducer.row(bare, 0);
            }
            return reducer.result();
        }
    }

    /** The palette indexes of a frame, row by row from its top. */
    private static final class GifPixels {
        private static final int[] FIRST_ROWS = {0, 4, 2, 1};
        private static final int[] STEPS = {8, 8, 4, 2};

        private final GifCodes codes;
        private final GifFrame frame;
        private final byte[] whole;

        GifPixels(GifCodes codes, GifFrame frame) throws IOException {
            this.codes = codes;
            this.frame = frame;
            this.whole = frame.interlaced() ? interlaced() : new byte[0];
        }

        void row(int y, byte[] indexes) throws IOException {
            if (frame.interlaced()) {
                System.arraycopy(whole, y * indexes.length, indexes, 0, indexes.length);
            } else {
                codes.read(indexes, 0, indexes.length);
            }
        }

        private byte[] interlaced() throws IOException {
            long count = (long) frame.width() * frame.height();
            if (count > Integer.MAX_VALUE - 8) {
                throw BrokenImageException.unsupported("the interlaced picture is too large");
            }
            byte[] indexes = new byte[(int) count];
            for (int pass = 0; pass < STEPS.length; pass++) {
                for (int y = FIRST_ROWS[pass]; y < frame.height(); y += STEPS[pass]) {
                    codes.read(indexes, y * frame.width(), frame.width());
                }
            }
            return indexes;
        }
    }
}
