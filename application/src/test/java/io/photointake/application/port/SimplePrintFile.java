package io.photointake.application.port;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The print file of a JPEG or PNG of {@link TestImages} with the metadata of {@link TestMetadata}. */
final class SimplePrintFile {
    private static final String EXIF_START = "MM\0*\0\0\0\u0008";
    private static final int SECOND_ENTRY = 22;
    private static final int EXIF_END = 64;

    private SimplePrintFile() {}

    static byte[] ofJpeg(byte[] jpeg, int dpi, boolean keepsPrivateMetadata) {
        byte[] changed = jpeg.clone();
        int jfif = indexOf(jpeg, "JFIF\0");
        ByteBuffer.wrap(changed, jfif + 7, 5)
                .put((byte) 1)
                .putShort((short) dpi)
                .putShort((short) dpi);
        int exif = indexOf(jpeg, EXIF_START);
        if (exif >= 0 && !keepsPrivateMetadata) {
            changed[exif + 9] = 1;
            Arrays.fill(changed, exif + SECOND_ENTRY, exif + EXIF_END, (byte) 0);
        }
        return changed;
    }

    static byte[] ofPng(byte[] png, int dpi, boolean keepsPrivateMetadata) {
        byte[] changed = without(png, "pHYs");
        return TestMetadata.withPhysicalChunk(keepsPrivateMetadata ? changed : without(changed, "eXIf"), dpi);
    }

    private static byte[] without(byte[] png, String chunk) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(png, 0, 8);
        for (int at = 8; at < png.length; ) {
            int length = ByteBuffer.wrap(png).getInt(at) + 12;
            if (!chunk.equals(new String(png, at + 4, 4, StandardCharsets.ISO_8859_1))) {
                bytes.write(png, at, length);
            }
            at += length;
        }
        return bytes.toByteArray();
    }

    private static int indexOf(byte[] file, String text) {
        return new String(file, StandardCharsets.ISO_8859_1).indexOf(text);
    }
}
