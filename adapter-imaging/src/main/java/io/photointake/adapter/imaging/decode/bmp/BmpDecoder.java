package io.photointake.adapter.imaging.decode.bmp;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.BmpFrame;
import io.photointake.adapter.imaging.decode.Decoder;
import io.photointake.adapter.imaging.decode.EncodedImage;
import io.photointake.adapter.imaging.picture.AreaReducer;
import io.photointake.adapter.imaging.picture.Pixels;
import io.photointake.domain.image.Orientation;
import io.photointake.domain.image.PixelSize;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;

/** Decodes BMP of all headers that Windows and OS/2 have had, in the order of its rows. Only a row is in memory. */
public final class BmpDecoder implements Decoder {
    private static final long WORK_SPACE = 128 * 1024;
    private static final int MOST_BYTES_OF_PIXEL = 4;
    private static final int MOST_CHANNELS = 4;

    @Override
    public long memory(EncodedImage image, PixelSize target) {
        long rows = (long) (MOST_BYTES_OF_PIXEL + MOST_CHANNELS) * image.size().width();
        return WORK_SPACE + rows + 2 * AreaReducer.memory(target, MOST_CHANNELS);
    }

    @Override
    public Pixels decode(EncodedImage image, PixelSize target) throws IOException {
        try (SeekableByteChannel channel = image.open()) {
            ByteView file = ByteView.of(channel).littleEndian();
            BmpFrame frame = BmpFrame.of(file);
            if (frame.dataAt() < (long) BmpFrame.HEADER_AT + frame.headerBytes()) {
                throw BrokenImageException.damaged("its picture begins inside its own description");
            }
            BmpRows rows = frame.runLengths() ? new RunRows(file, frame) : new PlainRows(file, frame);
            BmpColours colours = BmpColours.of(file, frame);
            AreaReducer reducer = new AreaReducer(image.size(), target, colours.channels());
            byte[] samples = new byte
                    [Math.multiplyExact(frame.width(), colours.channels().count())];
            for (int y = 0; y < frame.height(); y++) {
                colours.convert(rows.next(), samples, frame.width());
                reducer.row(samples, 0);
            }
            Pixels stored = reducer.result();
            return frame.topDown() ? stored : stored.upright(Orientation.FLIPPED);
        }
    }
}
