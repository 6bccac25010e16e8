package io.photointake.adapter.imaging;

import io.photointake.application.port.TestImages;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Small files of every format with pictures that do not compress to nothing. */
final class Samples {
    static final int WIDTH = 160;
    static final int HEIGHT = 120;

    private Samples() {}

    static Map<String, byte[]> ofEveryFormat() {
        BufferedImage image = noise(BufferedImage.TYPE_INT_RGB);
        Map<String, byte[]> samples = new LinkedHashMap<>();
        samples.put("jpeg", TestImages.encoded(image, "jpeg"));
        samples.put("progressive jpeg", JpegSamples.progressive(image));
        samples.put("grey jpeg", TestImages.encoded(noise(BufferedImage.TYPE_BYTE_GRAY), "jpeg"));
        samples.put("cmyk jpeg", JpegSamples.cmyk(WIDTH, HEIGHT, (x, y) -> new int[] {x, y, 255 - x, x ^ y}));
        samples.put("png", TestImages.encoded(image, "png"));
        samples.put("png with alpha", TestImages.encoded(noise(BufferedImage.TYPE_INT_ARGB), "png"));
        samples.put("grey png", TestImages.encoded(noise(BufferedImage.TYPE_USHORT_GRAY), "png"));
        samples.put("gif", TestImages.encoded(noise(BufferedImage.TYPE_BYTE_INDEXED), "gif"));
        samples.put("bmp", TestImages.encoded(image, "bmp"));
        samples.put("tiff", TestImages.encoded(image, "tiff"));
        for (String compression : List.of("LZW", "ZLib", "PackBits", "JPEG")) {
            samples.put("tiff in " + compression, TiffSamples.written(image, compression));
        }
        BufferedImage lines = noise(BufferedImage.TYPE_BYTE_BINARY);
        for (String compression : List.of("CCITT RLE", "CCITT T.4", "CCITT T.6")) {
            samples.put("tiff in " + compression, TiffSamples.written(lines, compression));
        }
        samples.put("bmp with palette", TestImages.encoded(noise(BufferedImage.TYPE_BYTE_INDEXED), "bmp"));
        samples.put("webp", WebpSamples.lossy(image));
        samples.put("lossless webp", WebpSamples.lossless(noise(BufferedImage.TYPE_INT_ARGB)));
        return samples;
    }

    static BufferedImage noise(int type) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
        Random random = new Random(7);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int grain = random.nextInt(32);
                image.setRGB(x, y, (0x80 + x) << 24 | (x + grain) << 16 | (y + grain) << 8 | (200 - x + grain));
            }
        }
        return image;
    }
}
