package io.photointake.adapter.imaging;

import io.photointake.application.port.TestMetadata;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** JPEGs of the kinds that ImageIO does not make by itself. */
final class JpegSamples {
    /** Ink of a pixel: cyan, magenta, yellow, black, 0 to 255. */
    interface Ink {
        int[] at(int x, int y);
    }

    private JpegSamples() {}

    static byte[] progressive(BufferedImage image) {
        return written(new IIOImage(image, null, null), true);
    }

    /** As Adobe writes it: inverted, with its marker. */
    static byte[] cmyk(int width, int height, Ink ink) {
        byte[] jpeg = written(new IIOImage(raster(width, height, ink), null, null), false);
        return TestMetadata.inserted(jpeg, 2, adobeMarker());
    }

    /** The same without the marker. */
    static byte[] plainCmyk(int width, int height, Ink ink) {
        return written(new IIOImage(raster(width, height, ink), null, null), false);
    }

    private static WritableRaster raster(int width, int height, Ink ink) {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, 4, null);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int[] samples = ink.at(x, y);
                for (int band = 0; band < 4; band++) {
                    raster.setSample(x, y, band, 255 - samples[band]);
                }
            }
        }
        return raster;
    }

    private static byte[] adobeMarker() {
        return ByteBuffer.allocate(16)
                .putShort((short) 0xFFEE)
                .putShort((short) 14)
                .put("Adobe".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 100)
                .array();
    }

    private static byte[] written(IIOImage image, boolean progressive) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            ImageWriteParam settings = writer.getDefaultWriteParam();
            if (progressive) {
                settings.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            }
            writer.write(null, image, settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
