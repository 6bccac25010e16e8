package io.photointake.adapter.imaging.header;

import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.GifFrame;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.Orientation;
import java.io.IOException;
import java.util.Optional;

/** GIF up to its first frame. The format knows neither orientation nor density; its size is the screen's. */
final class GifHeader {
    private static final int BITS = 8;

    private GifHeader() {}

    static ImageHeader read(ByteView file) throws IOException {
        GifFrame frame = GifFrame.first(file);
        return new ImageHeader(
                new ImageFacts(ImageFormat.GIF, frame.screen(), Orientation.NORMAL, Optional.empty()),
                ColourModel.PALETTE,
                BITS,
                frame.showsThrough(),
                Optional.empty(),
                new FormatDetails.Gif(
                        frame.left(),
                        frame.top(),
                        frame.size().width(),
                        frame.size().height()));
    }
}
