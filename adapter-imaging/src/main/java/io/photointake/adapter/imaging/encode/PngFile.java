package io.photointake.adapter.imaging.encode;

import io.photointake.adapter.imaging.picture.Pixels;
import io.photointake.domain.resolution.Dpi;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** PNG files, eight bits a sample, each row filtered by what makes its differences smallest. */
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int LEVEL = 5;
    private static final double INCHES_PER_METRE = 1 / 0.0254;
    private static final int PER_METRE = 1;
    private static final int PERCEPTUAL = 0;

    private PngFile() {}

    static byte[] of(Pixels picture, Dpi dpi) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256 * 1024);
        DataOutputStream file = new DataOutputStream(bytes);
        file.write(SIGNATURE);
        writeChunk(file, "IHDR", header(picture));
        writeChunk(file, "sRGB", new byte[] {PERCEPTUAL});
        writeChunk(file, "pHYs", density(dpi));
        writeChunk(file, "IDAT", compressed(picture));
        writeChunk(file, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static byte[] header(Pixels picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream header = new DataOutputStream(bytes);
        header.writeInt(picture.size().width());
        header.writeInt(picture.size().height());
        header.writeByte(8);
        header.writeByte(
                switch (picture.channels()) {
                    case GREY -> 0;
                    case RGB -> 2;
                    case GREY_ALPHA -> 4;
                    case RGBA -> 6;
                    case CMYK -> throw new IllegalArgumentException("PNG has no CMYK");
                });
        header.write(new byte[3]);
        return bytes.toByteArray();
    }

    private static byte[] density(Dpi dpi) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream density = new DataOutputStream(bytes);
        int perMetre = (int) Math.min(Integer.MAX_VALUE, Math.round(dpi.value() * INCHES_PER_METRE));
        density.writeInt(perMetre);
        density.writeInt(perMetre);
        density.writeByte(PER_METRE);
        return bytes.toByteArray();
    }

    private static byte[] compressed(Pixels picture) throws IOException {
        Deflater deflater = new Deflater(LEVEL);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256 * 1024);
        try (DeflaterOutputStream output = new DeflaterOutputStream(bytes, deflater, 32 * 1024)) {
            RowFilter filter =
                    new RowFilter(picture.stride(), picture.channels().count());
            for (int y = 0; y < picture.size().height(); y++) {
                output.write(filter.filtered(picture.samples(), y * picture.stride()));
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void writeChunk(DataOutputStream file, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(content);
        file.writeInt(content.length);
        file.write(name);
        file.write(content);
        file.writeInt((int) checksum.getValue());
    }
}
