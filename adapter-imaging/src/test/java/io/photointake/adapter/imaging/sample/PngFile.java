package io.photointake.adapter.imaging.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** PNG files, chunk by chunk. */
public final class PngFile {
    private final Bytes content = Bytes.bigEndian().u8(0x89).text("PNG\r\n\u001A\n");

    private PngFile() {}

    /** A file with its header chunk. */
    public static PngFile of(long width, long height, int depth, int colourType, boolean interlaced) {
        return new PngFile()
                .chunk(
                        "IHDR",
                        Bytes.bigEndian()
                                .u32(width, height)
                                .u8(depth, colourType, 0, 0, interlaced ? 1 : 0)
                                .done());
    }

    /** 8 x 8 pixels of grey. */
    public static PngFile small() {
        return of(8, 8, 8, 0, false);
    }

    public PngFile chunk(String name, byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(name.getBytes(StandardCharsets.ISO_8859_1));
        sum.update(body);
        return chunk(name, body, sum.getValue());
    }

    public PngFile chunk(String name, byte[] body, long checksum) {
        content.u32(body.length).text(name).bytes(body).u32(checksum);
        return this;
    }

    public PngFile physical(long x, long y, int unit) {
        return chunk("pHYs", Bytes.bigEndian().u32(x, y).u8(unit).done());
    }

    public PngFile exif(ExifBlock block) {
        return chunk("eXIf", block.done());
    }

    public PngFile profile(byte[] deflated) {
        return chunk("iCCP", Bytes.bigEndian().text("name\0\0").bytes(deflated).done());
    }

    /** The data chunk of rows that are all zeros. */
    public PngFile zeroPixels(int bytes) {
        return chunk("IDAT", deflated(new byte[bytes]));
    }

    public PngFile end() {
        return chunk("IEND", new byte[0]);
    }

    public byte[] done() {
        return content.done();
    }

    public static byte[] deflated(byte[] plain) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(target)) {
            deflater.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toByteArray();
    }
}
