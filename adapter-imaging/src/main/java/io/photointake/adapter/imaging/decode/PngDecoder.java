package io.photointake.adapter.imaging.decode;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.header.FormatDetails;
import io.photointake.adapter.imaging.picture.AreaReducer;
import io.photointake.adapter.imaging.picture.Pixels;
import io.photointake.domain.image.PixelSize;
import java.io.IOException;

/**
 * Decodes PNG row by row. Nothing but a row and the result is in memory, except of interlaced images, whose rows come in
 * seven passes. Samples of 16 bits become 8; of an animation the default image is taken.
 */
public final class PngDecoder implements Decoder {
    private static final long WORK_SPACE = 512 * 1024;
    private static final int MOST_CHANNELS = 4;

    @Override
    public long memory(EncodedImage image, PixelSize target) {
        long rows = 40L * image.size().width();
        long whole = interlaced(image) ? MOST_CHANNELS * image.size().pixels() : 0;
        return WORK_SPACE + rows + whole + 2 * MOST_CHANNELS * target.pixels();
    }

    @Override
    public Pixels decode(EncodedImage image, PixelSize target) throws IOException {
        try (PngData data = new PngData(image.stream())) {
            PngRows rows = new PngRows(data.readHeader(image.size()));
            AreaReducer reducer = new AreaReducer(image.size(), target, rows.channels());
            if (rows.layout().interlaced()) {
                addAll(reducer, interlaced(data, rows), image.size().height());
            } else {
                byte[] previous =
                        new byte[1 + rows.layout().rowBytes(image.size().width())];
                byte[] current = new byte[previous.length];
                for (int y = 0; y < image.size().height(); y++) {
                    data.readRow(current, current.length);
                    PngFilter.undo(
                            current, previous, current.length, rows.layout().filterDistance());
                    reducer.row(rows.decoded(current, image.size().width()), rows.decodedOffset());
                    byte[] swap = previous;
                    previous = current;
                    current = swap;
                }
            }
            data.finish();
            return reducer.result();
        }
    }

    private static void addAll(AreaReducer reducer, byte[] whole, int height) {
        int stride = whole.length / height;
        for (int y = 0; y < height; y++) {
            reducer.row(whole, y * stride);
        }
    }

    private static byte[] interlaced(PngData data, PngRows rows) throws IOException {
        PixelSize size = rows.layout().size();
        int count = rows.channels().count();
        if (size.pixels() * count > Integer.MAX_VALUE - 8) {
            throw BrokenImageException.unsupported("the interlaced picture is too large");
        }
        byte[] whole = new byte[(int) (size.pixels() * count)];
        for (PngPass pass : PngPass.values()) {
            int width = pass.width(size.width());
            int height = pass.height(size.height());
            int length = 1 + rows.layout().rowBytes(width);
            byte[] previous = new byte[length];
            byte[] current = new byte[length];
            for (int row = 0; width > 0 && row < height; row++) {
                data.readRow(current, length);
                PngFilter.undo(current, previous, length, rows.layout().filterDistance());
                byte[] decoded = rows.decoded(current, width);
                pass.spread(decoded, rows.decodedOffset(), count, row, width, whole, size.width());
                byte[] swap = previous;
                previous = current;
                current = swap;
            }
        }
        return whole;
    }

    private static boolean interlaced(EncodedImage image) {
        return image.header().details() instanceof FormatDetails.Png png && png.interlaced();
    }
}
