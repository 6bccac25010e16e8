package io.photointake.adapter.imaging;

import io.photointake.adapter.imaging.sample.Bytes;
import io.photointake.adapter.imaging.sample.ExifBlock;
import io.photointake.adapter.imaging.sample.TiffFile;
import io.photointake.adapter.imaging.sample.WebpFile;
import io.photointake.application.port.TestImages;
import io.photointake.application.port.TestMetadata;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** A picture with a colour in each corner, in every way that a file can say how it is to be turned, by name. */
final class OrientedFiles {
    private static final int PNG_HEADER_BYTES = 33;
    private static final String PREFIX = "Exif\0\0";

    private OrientedFiles() {}

    static Map<String, byte[]> turnedBy(int tag, int width, int height) {
        BufferedImage image = TestImages.quadrants(width, height);
        byte[] little = ExifBlock.littleEndian().orientation(tag).done();
        byte[] big = ExifBlock.bigEndian().orientation(tag).done();
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] jpeg = TestImages.jpeg(width, height);
        byte[] other = ExifBlock.bigEndian().orientation(tag % 8 + 1).done();
        files.put("jpeg, little endian", inJpeg(jpeg, little));
        files.put("jpeg, big endian", inJpeg(jpeg, big));
        files.put("jpeg, the first of two", inJpeg(inJpeg(jpeg, other), big));
        byte[] png = TestImages.png(width, height);
        files.put("png", inPng(png, little));
        files.put("png, with JPEG's prefix", inPng(png, prefixed(big)));
        byte[] webp = WebpSamples.lossless(image);
        files.put("webp", inWebp(webp, width, height, big));
        files.put("webp, with JPEG's prefix", inWebp(webp, width, height, prefixed(little)));
        files.put("tiff", TiffFile.rgb(image).shorts(274, tag).done());
        return files;
    }

    private static byte[] inJpeg(byte[] jpeg, byte[] exif) {
        byte[] segment = Bytes.bigEndian()
                .u8(0xFF, 0xE1)
                .u16(exif.length + 8)
                .bytes(prefixed(exif))
                .done();
        return TestMetadata.inserted(jpeg, 2, segment);
    }

    private static byte[] inPng(byte[] png, byte[] exif) {
        return TestMetadata.inserted(png, PNG_HEADER_BYTES, TestMetadata.chunk("eXIf", exif));
    }

    private static byte[] inWebp(byte[] webp, int width, int height, byte[] exif) {
        return WebpFile.starting()
                .extended(0x08, width, height)
                .chunk("VP8L", Arrays.copyOfRange(webp, 20, webp.length))
                .chunk("EXIF", exif)
                .done();
    }

    private static byte[] prefixed(byte[] exif) {
        return Bytes.bigEndian().text(PREFIX).bytes(exif).done();
    }
}
