package io.photointake.adapter.imaging.encode;

import io.photointake.adapter.imaging.picture.Channels;
import io.photointake.adapter.imaging.picture.Pixels;
import io.photointake.domain.resolution.Dpi;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** JPEG files from the JDK's writer, with chrominance at half resolution. */
final class JpegFile {
    /** The quality, in libjpeg's scale. */
    static final int QUALITY = 85;

    /** The most a JFIF density field holds. */
    static final int HIGHEST_DENSITY = 0xFFFF;

    private static final int DENSITY_AT = 13;
    private static final byte PER_INCH = 1;

    private JpegFile() {}

    static byte[] of(Pixels picture, Dpi dpi) throws IOException {
        ImageWriter writer = JdkWriters.jpeg().createWriterInstance();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128 * 1024);
        try (MemoryCacheImageOutputStream output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY / 100f);
            writer.write(null, new IIOImage(image(picture), null, null), settings);
        } finally {
            writer.dispose();
        }
        return stamped(bytes.toByteArray(), dpi);
    }

    /** The JFIF header, always first, holds unit and density at fixed places. */
    private static byte[] stamped(byte[] jpeg, Dpi dpi) throws IOException {
        byte[] name = Arrays.copyOfRange(jpeg, 6, 10);
        if (!"JFIF".equals(new String(name, StandardCharsets.ISO_8859_1))) {
            throw new IOException("the JDK wrote a JPEG without a JFIF header");
        }
        int density = Math.min(dpi.value(), HIGHEST_DENSITY);
        jpeg[DENSITY_AT] = PER_INCH;
        for (int at = DENSITY_AT + 1; at <= DENSITY_AT + 3; at += 2) {
            jpeg[at] = (byte) (density >> 8);
            jpeg[at + 1] = (byte) density;
        }
        return jpeg;
    }

    private static BufferedImage image(Pixels picture) {
        boolean grey = picture.channels() == Channels.GREY;
        int width = picture.size().width();
        int height = picture.size().height();
        int[] offsets = grey ? new int[] {0} : new int[] {0, 1, 2};
        DataBufferByte samples = new DataBufferByte(picture.samples(), picture.samples().length);
        ComponentColorModel colours = new ComponentColorModel(
                ColorSpace.getInstance(grey ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB),
                false,
                false,
                Transparency.OPAQUE,
                DataBuffer.TYPE_BYTE);
        return new BufferedImage(
                colours,
                Raster.createInterleavedRaster(samples, width, height, picture.stride(), offsets.length, offsets, null),
                false,
                null);
    }
}
