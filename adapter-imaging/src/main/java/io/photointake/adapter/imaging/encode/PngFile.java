package io.photointake.adapter.imaging.encode;

import io.photointake.adapter.imaging.container.PngChunk;
import io.photointake.adapter.imaging.picture.Pixels;
import io.photointake.domain.resolution.Dpi;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** PNG files, eight bits a sample, each row filtered by what makes its differences smallest. */
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int LEVEL = 5;
    private static final int PERCEPTUAL = 0;

    private PngFile() {}

    static byte[] of(Pixels picture, Dpi dpi) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256 * 1024);
        bytes.writeBytes(SIGNATURE);
        bytes.writeBytes(PngChunk.written("IHDR", header(picture)));
        bytes.writeBytes(PngChunk.written("sRGB", new byte[] {PERCEPTUAL}));
        bytes.writeBytes(PngChunk.ofDensity(dpi));
        bytes.writeBytes(PngChunk.written("IDAT", compressed(picture)));
        bytes.writeBytes(PngChunk.written("IEND", new byte[0]));
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
                    case CMYK, CMYK_ALPHA -> throw new IllegalArgumentException("PNG has no CMYK");
                });
        header.write(new byte[3]);
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
}
