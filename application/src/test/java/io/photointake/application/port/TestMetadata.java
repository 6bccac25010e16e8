package io.photointake.application.port;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;

/** Puts metadata into the files of {@link TestImages}, and finds it in renditions. */
public final class TestMetadata {
    private static final int ORIENTATION = 0x0112;
    private static final int GPS_DIRECTORY = 0x8825;
    private static final int GPS_LATITUDE_REF = 1;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int ASCII = 2;

    private TestMetadata() {}

    /** The JPEG with an EXIF segment that holds this orientation and a place on the northern hemisphere. */
    public static byte[] withExif(byte[] jpeg, int orientation) {
        byte[] tiff = exif(orientation);
        ByteBuffer segment = ByteBuffer.allocate(tiff.length + 10);
        segment.putShort((short) 0xFFE1).putShort((short) (tiff.length + 8));
        segment.put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1)).put(tiff);
        return inserted(jpeg, 2, segment.array());
    }

    /** The PNG with an EXIF chunk that holds this orientation and a place on the northern hemisphere. */
    public static byte[] withExifChunk(byte[] png, int orientation) {
        return inserted(png, 33, chunk("eXIf", exif(orientation)));
    }

    /** The JPEG as ImageIO or a rendition has it, JFIF first, with this density per inch. */
    public static byte[] withJfifDensity(byte[] jpeg, int dpi) {
        byte[] changed = jpeg.clone();
        ByteBuffer.wrap(changed, 13, 5).put((byte) 1).putShort((short) dpi).putShort((short) dpi);
        return changed;
    }

    /** Whether the file says where on Earth it was taken, as {@link #withExif} and {@link #withExifChunk} make it. */
    public static boolean tellsPlace(byte[] file) {
        return contains(file, "\u0088%\0\u0004\0\0\0\u0001");
    }

    /** The PNG with this density per inch, as near as whole pixels per metre come. */
    public static byte[] withPhysicalChunk(byte[] png, int dpi) {
        int perMetre = (int) Math.round(dpi / 0.0254);
        byte[] body = ByteBuffer.allocate(9)
                .putInt(perMetre)
                .putInt(perMetre)
                .put((byte) 1)
                .array();
        return inserted(png, 33, chunk("pHYs", body));
    }

    /** The horizontal density per inch in a JFIF header that starts the file, or in the chunk pHYs of a PNG. */
    public static int densityOf(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        if (bytes.getShort(0) == (short) 0xFFD8) {
            return file[13] == 1 && contains(Arrays.copyOf(file, 12), "JFIF") ? bytes.getShort(14) & 0xFFFF : -1;
        }
        int at = indexOf(file, "pHYs");
        return at < 0 ? -1 : (int) Math.round(bytes.getInt(at + 4) * 0.0254);
    }

    public static boolean contains(byte[] file, String ascii) {
        return indexOf(file, ascii) >= 0;
    }

    /** The bytes of the file with others put in between. */
    public static byte[] inserted(byte[] file, int at, byte[] addition) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(file, 0, at);
        bytes.writeBytes(addition);
        bytes.write(file, at, file.length - at);
        return bytes.toByteArray();
    }

    /** A chunk of a PNG with its checksum. */
    public static byte[] chunk(String type, byte[] body) {
        byte[] name = type.getBytes(StandardCharsets.ISO_8859_1);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(body);
        return ByteBuffer.allocate(body.length + 12)
                .putInt(body.length)
                .put(name)
                .put(body)
                .putInt((int) checksum.getValue())
                .array();
    }

    private static byte[] exif(int orientation) {
        ByteBuffer tiff = ByteBuffer.allocate(64);
        tiff.put("MM".getBytes(StandardCharsets.ISO_8859_1))
                .putShort((short) 42)
                .putInt(8);
        tiff.putShort((short) 2);
        entry(tiff, ORIENTATION, SHORT, 1).putShort((short) orientation).putShort((short) 0);
        entry(tiff, GPS_DIRECTORY, LONG, 1).putInt(38);
        tiff.putInt(0);
        tiff.putShort((short) 1);
        entry(tiff, GPS_LATITUDE_REF, ASCII, 2).put((byte) 'N').put(new byte[3]);
        tiff.putInt(0);
        return tiff.array();
    }

    private static ByteBuffer entry(ByteBuffer tiff, int tag, int type, int count) {
        return tiff.putShort((short) tag).putShort((short) type).putInt(count);
    }

    private static int indexOf(byte[] file, String ascii) {
        return new String(file, StandardCharsets.ISO_8859_1).indexOf(ascii);
    }
}
