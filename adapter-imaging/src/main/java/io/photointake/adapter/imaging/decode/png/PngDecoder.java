package io.photointake.adapter.imaging.decode.png;

import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.decode.Decoder;
import io.photointake.adapter.imaging.decode.EncodedImage;
import io.photointake.adapter.imaging.header.FormatDetails;
import io.photointake.adapter.imaging.picture.AreaReducer;
import io.photointake.adapter.imaging.picture.Pixels;
import io.photointake.adapter.imaging.picture.SpotReducer;
import io.photointake.domain.image.PixelSize;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/**
 * Decodes PNG row by row, refusing what is damaged or incomplete on the way. Nothing but a few rows and the result is in
 * memory, also of interlaced pictures. Samples of 16 bits become 8; of an animation the default image is taken.
 */
public final class PngDecoder implements Decoder {
    private static final long WORK_SPACE = 512 * 1024;
    private static final int MOST_BYTES_OF_PIXEL = 8;
    private static final int MOST_CHANNELS = 4;

    @Override
    public long memory(EncodedImage image, PixelSize target) {
        long rows = (2L * MOST_BYTES_OF_PIXEL + MOST_CHANNELS) * image.size().width();
        return WORK_SPACE
                + rows
                + (interlaced(image)
                        ? SpotReducer.memory(image.size(), target, MOST_CHANNELS)
                        : AreaReducer.memory(target, MOST_CHANNELS));
    }

    @Override
    public Pixels decode(EncodedImage image, PixelSize target) throws IOException {
        try (SeekableByteChannel channel = image.open()) {
            PngFile file = new PngFile(ByteView.of(channel));
            PngRows rows = new PngRows(file.layout());
            try (PngData data = file.data()) {
                Pixels pixels = file.layout().frame().interlaced()
                        ? interlaced(data, rows, image.size(), target)
                        : inOrder(data, rows, image.size(), target);
                data.finish();
                return pixels;
            }
        }
    }

    private static Pixels inOrder(PngData data, PngRows rows, PixelSize size, PixelSize target) throws IOException {
        AreaReducer reducer = new AreaReducer(size, target, rows.channels());
        Unfiltered unfiltered = new Unfiltered(data, rows.layout(), size.width());
        for (int y = 0; y < size.height(); y++) {
            byte[] samples = rows.decoded(unfiltered.next(), size.width());
            reducer.row(samples, rows.decodedOffset());
        }
        return reducer.result();
    }

    private static Pixels interlaced(PngData data, PngRows rows, PixelSize size, PixelSize target) throws IOException {
        SpotReducer reducer = new SpotReducer(size, target, rows.channels());
        for (PngPass pass : PngPass.values()) {
            int width = pass.width(size.width());
            if (width > 0) {
                Unfiltered unfiltered = new Unfiltered(data, rows.layout(), width);
                for (int row = 0; row < pass.height(size.height()); row++) {
                    byte[] samples = rows.decoded(unfiltered.next(), width);
                    reducer.spots(samples, rows.decodedOffset(), width, pass.x(), pass.stepX(), pass.y(row));
                }
            }
        }
        return reducer.result();
    }

    private static boolean interlaced(EncodedImage image) {
        return image.header().details() instanceof FormatDetails.Png png && png.interlaced();
    }

    /** The rows of a picture or of a pass, with their filters undone. */
    private static final class Unfiltered {
        private final PngData data;
        private final int distance;
        private byte[] current;
        private byte[] above;

        Unfiltered(PngData data, PngLayout layout, int width) {
            this.data = data;
            this.distance = layout.filterDistance();
            this.current = new byte[1 + layout.rowBytes(width)];
            this.above = new byte[current.length];
        }

        /** The next row behind its filter type, valid until the one after the next. */
        byte[] next() throws IOException {
            byte[] row = above;
            data.read(row, row.length);
            PngFilter.undo(row, current, row.length, distance);
            above = current;
            current = row;
            return row;
        }
    }
}
