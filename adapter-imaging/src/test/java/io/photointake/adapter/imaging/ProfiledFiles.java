package io.photointake.adapter.imaging;

import io.photointake.adapter.imaging.sample.Bytes;
import io.photointake.adapter.imaging.sample.PngFile;
import io.photointake.adapter.imaging.sample.TiffFile;
import io.photointake.adapter.imaging.sample.WebpFile;
import io.photointake.application.port.TestImages;
import io.photointake.application.port.TestMetadata;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A picture of many colours as files that carry a colour profile, by name. */
final class ProfiledFiles {
    private static final int WIDTH = 240;
    private static final int HEIGHT = 160;
    private static final int PNG_HEADER_BYTES = 33;

    private ProfiledFiles() {}

    /** In every format that has a place for profiles. */
    static Map<String, byte[]> rgb(byte[] profile) {
        BufferedImage image = colours(BufferedImage.TYPE_INT_RGB);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.jpg", inJpeg(TestImages.encoded(image, "jpeg"), profile));
        files.put("a.png", inPng(TestImages.encoded(image, "png"), profile));
        files.put("palette.png", inPng(TestImages.encoded(palette(), "png"), profile));
        files.put("a.tif", inTiff(image, profile));
        files.put("a.webp", inWebp(WebpSamples.lossless(image), profile));
        return files;
    }

    static Map<String, byte[]> grey(byte[] profile) {
        BufferedImage image = colours(BufferedImage.TYPE_BYTE_GRAY);
        BufferedImage deep = colours(BufferedImage.TYPE_USHORT_GRAY);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("grey.jpg", inJpeg(TestImages.encoded(image, "jpeg"), profile));
        files.put("grey.png", inPng(TestImages.encoded(image, "png"), profile));
        files.put("grey16.png", inPng(TestImages.encoded(deep, "png"), profile));
        return files;
    }

    /** With the profile for ink that the service assumes where a file has none, as Adobe writes it and plainly. */
    static Map<String, byte[]> ink() {
        byte[] profile = inkProfile();
        Map<String, byte[]> files = new LinkedHashMap<>();
        inkWithoutProfile().forEach((name, file) -> files.put("profiled " + name, inJpeg(file, profile)));
        return files;
    }

    static Map<String, byte[]> inkWithoutProfile() {
        JpegSamples.Ink ink = (x, y) -> new int[] {x, 255 * y / HEIGHT, 255 - x, (x + y) / 4};
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("adobe.jpg", JpegSamples.cmyk(WIDTH, HEIGHT, ink));
        return files;
    }

    private static BufferedImage colours(int type) {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, type);
        boolean grey = image.getRaster().getNumBands() == 1;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int r = 255 * x / (WIDTH - 1);
                int g = 255 * y / (HEIGHT - 1);
                int b = 255 - (r + g) / 2;
                if (grey) {
                    image.getRaster().setSample(x, y, 0, type == BufferedImage.TYPE_USHORT_GRAY ? r * 257 : r);
                } else {
                    image.setRGB(x, y, 0xFF000000 | r << 16 | g << 8 | b);
                }
            }
        }
        return image;
    }

    /** A colour for each column. */
    private static BufferedImage palette() {
        byte[] rising = new byte[WIDTH];
        byte[] falling = new byte[WIDTH];
        byte[] waving = new byte[WIDTH];
        for (int i = 0; i < WIDTH; i++) {
            rising[i] = (byte) i;
            falling[i] = (byte) (255 - i);
            waving[i] = (byte) Math.abs(255 - 4 * i % 510);
        }
        IndexColorModel colours = new IndexColorModel(8, WIDTH, rising, waving, falling);
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED, colours);
        for (int i = 0; i < WIDTH * HEIGHT; i++) {
            image.getRaster().setSample(i % WIDTH, i / WIDTH, 0, i % WIDTH);
        }
        return image;
    }

    private static byte[] inJpeg(byte[] jpeg, byte[] profile) {
        Bytes segment = Bytes.bigEndian()
                .u8(0xFF, 0xE2)
                .u16(profile.length + 16)
                .text("ICC_PROFILE\0")
                .u8(1, 1)
                .bytes(profile);
        return TestMetadata.inserted(jpeg, 2, segment.done());
    }

    private static byte[] inPng(byte[] png, byte[] profile) {
        byte[] body = Bytes.bigEndian()
                .text("name\0\0")
                .bytes(PngFile.deflated(profile))
                .done();
        return TestMetadata.inserted(png, PNG_HEADER_BYTES, TestMetadata.chunk("iCCP", body));
    }

    private static byte[] inTiff(BufferedImage image, byte[] profile) {
        return TiffFile.rgb(image).bytes(34675, profile).done();
    }

    private static byte[] inWebp(byte[] webp, byte[] profile) {
        return WebpFile.starting()
                .extended(0x20, WIDTH, HEIGHT)
                .chunk("ICCP", profile)
                .chunk("VP8L", Arrays.copyOfRange(webp, 20, webp.length))
                .done();
    }

    private static byte[] inkProfile() {
        try (InputStream stream = ImagingEngine.class.getResourceAsStream("colour/default-cmyk.icc")) {
            if (stream == null) {
                throw new AssertionError("the profile is missing");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
