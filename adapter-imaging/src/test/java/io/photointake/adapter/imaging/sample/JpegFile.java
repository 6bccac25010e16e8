package io.photointake.adapter.imaging.sample;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** JPEG files: segments put after a start of image, then a frame and a scan. */
public final class JpegFile {
    private final Bytes content = Bytes.bigEndian().u8(0xFF, 0xD8);

    private JpegFile() {}

    public static JpegFile starting() {
        return new JpegFile();
    }

    public JpegFile segment(int marker, byte[] body) {
        content.u8(0xFF, marker).u16(body.length + 2).bytes(body);
        return this;
    }

    public JpegFile raw(int... bytes) {
        content.u8(bytes);
        return this;
    }

    public JpegFile jfif(int unit, int x, int y) {
        return segment(
                0xE0,
                Bytes.bigEndian()
                        .text("JFIF\0")
                        .u8(1, 2, unit)
                        .u16(x, y)
                        .u8(0, 0)
                        .done());
    }

    public JpegFile exif(ExifBlock block) {
        return segment(
                0xE1, Bytes.bigEndian().text("Exif\0\0").bytes(block.done()).done());
    }

    public JpegFile photoshop(int dpi) {
        Bytes body = Bytes.bigEndian().text("Photoshop 3.0\0");
        body.text("8BIM").u16(0x0404).u8(0, 0).u32(3).u8(1, 2, 3, 0);
        body.text("8BIM")
                .u16(0x03ED)
                .u8(0, 0)
                .u32(16)
                .u32((long) dpi << 16)
                .u16(1, 1)
                .u32((long) dpi << 16)
                .u16(1, 1);
        return segment(0xED, body.done());
    }

    public JpegFile adobe(int transform) {
        return segment(
                0xEE,
                Bytes.bigEndian().text("Adobe").u16(100, 0, 0).u8(transform).done());
    }

    public JpegFile profilePart(int number, int count, byte[] part) {
        return segment(
                0xE2,
                Bytes.bigEndian()
                        .text("ICC_PROFILE\0")
                        .u8(number, count)
                        .bytes(part)
                        .done());
    }

    /** A frame whose components are all sampled alike and use quantisation table 0. */
    public JpegFile frame(int marker, int width, int height, int components) {
        Bytes body = Bytes.bigEndian().u8(8).u16(height, width).u8(components);
        for (int i = 1; i <= components; i++) {
            body.u8(i, 0x11, 0);
        }
        return segment(marker, body.done());
    }

    public JpegFile quantiser() {
        return segment(0xDB, Bytes.bigEndian().u8(0).zeros(64).done());
    }

    /** Huffman table 0 for both kinds of coefficient. */
    public JpegFile huffman() {
        for (int kind : new int[] {0x00, 0x10}) {
            segment(0xC4, Bytes.bigEndian().u8(kind, 1).zeros(15).u8(0).done());
        }
        return this;
    }

    /** A scan of some components with tables 0, and bytes of data. */
    public JpegFile scan(int first, int last, int high, int low, int dataBytes, int... components) {
        Bytes body = Bytes.bigEndian().u8(components.length);
        for (int component : components) {
            body.u8(component, 0x00);
        }
        segment(0xDA, body.u8(first, last, (high << 4) | low).done());
        content.zeros(dataBytes);
        return this;
    }

    public byte[] withoutEnd() {
        return content.done();
    }

    public byte[] done() {
        return content.u8(0xFF, 0xD9).done();
    }

    /** A picture by ImageIO, 61 x 43 pixels. */
    public static byte[] ofImageIo(boolean progressive) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(target)) {
            ImageWriteParam settings = writer.getDefaultWriteParam();
            settings.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
            writer.setOutput(stream);
            writer.write(
                    null, new IIOImage(Pictures.colourful(61, 43, BufferedImage.TYPE_INT_RGB), null, null), settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return target.toByteArray();
    }
}
