package io.photointake.adapter.imaging.decode;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.GifFrame;
import io.photointake.adapter.imaging.decode.lzw.LzwStrings;
import io.photointake.adapter.imaging.picture.AreaReducer;
import io.photointake.adapter.imaging.picture.Channels;
import io.photointake.adapter.imaging.picture.Palette;
import io.photointake.adapter.imaging.picture.Pixels;
import io.photointake.adapter.imaging.picture.SpotReducer;
import io.photointake.domain.image.PixelSize;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;

/**
 * Decodes the first frame of a GIF onto its screen, which is transparent where the frame leaves it bare. What is damaged or
 * missing is refused on the way; what follows the last pixel, also later frames, does not matter.
 */
public final class GifDecoder implements Decoder {
    private static final long WORK_SPACE = 256 * 1024;
    private static final int[] FIRST_ROWS = {0, 4, 2, 1};
    private static final int[] STEPS = {8, 8, 4, 2};
    private static final int DEEPEST = 8;

    @Override
    public long memory(EncodedImage image, PixelSize target) {
        int channels = Channels.RGBA.count();
        return WORK_SPACE
                + (1L + channels) * image.size().width()
                + Math.max(SpotReducer.memory(image.size(), target, channels), AreaReducer.memory(target, channels));
    }

    @Override
    public Pixels decode(EncodedImage image, PixelSize target) throws IOException {
        try (SeekableByteChannel channel = image.open()) {
            ByteView file = ByteView.of(channel);
            GifFrame frame = GifFrame.first(file);
            GifRow row = new GifRow(frame, strings(file, frame.dataAt()));
            boolean inOrder = !frame.interlaced() && frame.size().equals(frame.screen());
            return inOrder ? rows(frame, row, target) : spots(frame, row, target);
        }
    }

    /** The frame's data begins with the bits of its indexes. */
    private static LzwStrings strings(ByteView file, long at) throws IOException {
        int depth = file.u8(at);
        if (depth < 1 || depth > DEEPEST) {
            throw BrokenImageException.damaged("the picture's data is not understandable");
        }
        return new LzwStrings(new GifCodes(file, at + 1), depth, LzwStrings.Growth.WHEN_NEEDED);
    }

    private static Pixels rows(GifFrame frame, GifRow row, PixelSize target) throws IOException {
        AreaReducer reducer = new AreaReducer(frame.screen(), target, row.channels());
        for (int y = 0; y < frame.size().height(); y++) {
            reducer.row(row.next(), 0);
        }
        return reducer.result();
    }

    private static Pixels spots(GifFrame frame, GifRow row, PixelSize target) throws IOException {
        SpotReducer reducer = new SpotReducer(frame.screen(), target, row.channels());
        int passes = frame.interlaced() ? STEPS.length : 1;
        for (int pass = 0; pass < passes; pass++) {
            int step = frame.interlaced() ? STEPS[pass] : 1;
            for (int y = FIRST_ROWS[pass]; y < frame.size().height(); y += step) {
                reducer.spots(row.next(), 0, frame.size().width(), frame.left(), 1, frame.top() + y);
            }
        }
        return reducer.result();
    }

    /** One row of a frame after the other, in colours. */
    private static final class GifRow {
        private static final byte OPAQUE = (byte) 0xFF;

        private final LzwStrings strings;
        private final byte[] indexes;
        private final byte[] samples;
        private final Palette palette;

        GifRow(GifFrame frame, LzwStrings strings) throws IOException {
            this.strings = strings;
            this.palette = paletteOf(frame);
            this.indexes = new byte[frame.size().width()];
            this.samples = new byte[indexes.length * channels().count()];
        }

        private static Palette paletteOf(GifFrame frame) throws IOException {
            byte[] colours = frame.colours().bytes(0, frame.colours().length());
            if (!frame.showsThrough()) {
                return Palette.opaque(colours);
            }
            if (frame.transparent().isEmpty()) {
                return Palette.of(colours, new byte[0]);
            }
            int transparent = frame.transparent().getAsInt();
            if (3 * transparent < colours.length) {
                Arrays.fill(colours, 3 * transparent, 3 * transparent + 3, (byte) 0);
            }
            byte[] opacities = new byte[transparent + 1];
            Arrays.fill(opacities, 0, transparent, OPAQUE);
            return Palette.of(colours, opacities);
        }

        Channels channels() {
            return palette.channels();
        }

        byte[] next() throws IOException {
            strings.read(indexes, indexes.length);
            palette.lookUp(indexes, 8, 0, samples, indexes.length);
            return samples;
        }
    }
}
