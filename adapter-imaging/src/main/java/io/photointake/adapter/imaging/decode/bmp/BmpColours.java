package io.photointake.adapter.imaging.decode.bmp;

import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.adapter.imaging.container.BmpFrame;
import io.photointake.adapter.imaging.picture.Channels;
import java.io.IOException;

/** From a BMP's stored pixels to red, green, blue and, where a mask says so, opacity. */
interface BmpColours {
    Channels channels();

    /** Writes the samples of that many pixels. */
    void convert(byte[] stored, byte[] samples, int pixels);

    static BmpColours of(ByteView file, BmpFrame frame) throws IOException {
        if (frame.bitsPerPixel() <= 8) {
            return new PaletteColours(file, frame);
        }
        return frame.bitsPerPixel() == 24 ? new TrueColours() : MaskedColours.of(file, frame);
    }

    /** Eight bits each of blue, green, red. */
    final class TrueColours implements BmpColours {
        @Override
        public Channels channels() {
            return Channels.RGB;
        }

        @Override
        public void convert(byte[] stored, byte[] samples, int pixels) {
            for (int i = 0; i < 3 * pixels; i += 3) {
                samples[i] = stored[i + 2];
                samples[i + 1] = stored[i + 1];
                samples[i + 2] = stored[i];
            }
        }
    }
}
