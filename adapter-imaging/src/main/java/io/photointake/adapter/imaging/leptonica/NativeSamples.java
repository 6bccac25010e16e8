package io.photointake.adapter.imaging.leptonica;

import io.photointake.adapter.imaging.picture.Channels;
import io.photointake.adapter.imaging.picture.Pixels;
import io.photointake.domain.image.PixelSize;
import java.nio.IntBuffer;
import java.util.Arrays;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.leptonica.global.leptonica;
import org.jspecify.annotations.Nullable;

/**
 * Samples between Java's arrays and Leptonica's words. A word of 32 bits holds red, green, blue and opacity from its
 * highest byte down, or four grey pixels, whatever the machine's byte order.
 */
final class NativeSamples {
    private static final int RGB_DEPTH = 32;
    private static final int GREY_DEPTH = 8;

    private NativeSamples() {}

    static Pixels fromNative(PIX pix, PixelSize size, Channels channels) {
        byte[] samples = new byte[Math.toIntExact(size.pixels() * channels.count())];
        int[] words = new int[leptonica.pixGetWpl(pix)];
        IntBuffer data = words(pix, size);
        int stride = size.width() * channels.count();
        for (int y = 0; y < size.height(); y++) {
            data.get(words);
            unpack(words, channels, samples, y * stride, size.width());
        }
        return new Pixels(size, channels, samples);
    }

    /** Null if there is no memory for it. */
    static @Nullable PIX toNative(Pixels pixels) {
        boolean grey = pixels.channels() == Channels.GREY;
        PIX pix =
                leptonica.pixCreateNoInit(pixels.size().width(), pixels.size().height(), grey ? GREY_DEPTH : RGB_DEPTH);
        if (pix == null) {
            return null;
        }
        int[] words = new int[leptonica.pixGetWpl(pix)];
        IntBuffer data = words(pix, pixels.size());
        for (int y = 0; y < pixels.size().height(); y++) {
            pack(
                    pixels.samples(),
                    y * pixels.stride(),
                    grey,
                    words,
                    pixels.size().width());
            data.put(words);
        }
        return pix;
    }

    static IntBuffer words(PIX pix, PixelSize size) {
        long count = (long) leptonica.pixGetWpl(pix) * size.height();
        return leptonica.pixGetData(pix).capacity(count).asByteBuffer().asIntBuffer();
    }

    static void unpack(int[] words, Channels channels, byte[] samples, int offset, int width) {
        int to = offset;
        if (channels == Channels.GREY) {
            for (int x = 0; x < width; x++) {
                samples[to++] = (byte) (words[x >> 2] >>> (24 - 8 * (x & 3)));
            }
            return;
        }
        for (int x = 0; x < width; x++) {
            int word = words[x];
            samples[to] = (byte) (word >>> 24);
            samples[to + 1] = (byte) (word >>> 16);
            samples[to + 2] = (byte) (word >>> 8);
            if (channels.alpha()) {
                samples[to + 3] = (byte) word;
            }
            to += channels.count();
        }
    }

    private static void pack(byte[] samples, int offset, boolean grey, int[] words, int width) {
        int from = offset;
        if (grey) {
            Arrays.fill(words, 0);
            for (int x = 0; x < width; x++) {
                words[x >> 2] |= (samples[from++] & 0xFF) << (24 - 8 * (x & 3));
            }
            return;
        }
        for (int x = 0; x < width; x++) {
            words[x] = (samples[from] & 0xFF) << 24
                    | (samples[from + 1] & 0xFF) << 16
                    | (samples[from + 2] & 0xFF) << 8
                    | 0xFF;
            from += 3;
        }
    }
}
