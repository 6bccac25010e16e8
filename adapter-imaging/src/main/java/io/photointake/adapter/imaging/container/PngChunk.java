package io.photointake.adapter.imaging.container;

import io.photointake.adapter.imaging.bytes.ByteView;
import io.photointake.domain.resolution.Dpi;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A chunk of a PNG file.
 *
 * @param name four letters
 * @param body its data
 * @param whole name, data and checksum
 */
public record PngChunk(String name, ByteView body, ByteView whole) {
    /** Bytes of a chunk besides its data. */
    public static final int BYTES_AROUND_DATA = 12;

    private static final int CHECKSUM_BYTES = 4;
    private static final double INCHES_PER_METRE = 1 / 0.0254;
    private static final byte PER_METRE = 1;

    /** A chunk as it stands in a file. */
    public static byte[] written(String name, byte[] data) {
        ByteBuffer chunk = ByteBuffer.allocate(BYTES_AROUND_DATA + data.length);
        chunk.putInt(data.length)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .put(data);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, 4 + data.length);
        return chunk.putInt((int) sum.getValue()).array();
    }

    /** The chunk {@code pHYs} of a density, in whole pixels per metre. */
    public static byte[] ofDensity(Dpi dpi) {
        int perMetre = (int) Math.min(Integer.MAX_VALUE, Math.round(dpi.value() * INCHES_PER_METRE));
        return written(
                "pHYs",
                ByteBuffer.allocate(9)
                        .putInt(perMetre)
                        .putInt(perMetre)
                        .put(PER_METRE)
                        .array());
    }

    public boolean is(String wanted) {
        return name.equals(wanted);
    }

    /** Whether a decoder must understand it. */
    public boolean critical() {
        return Character.isUpperCase(name.charAt(0));
    }

    /** Whether its checksum agrees, for chunks small enough to be held; large ones are summed as they are read. */
    public boolean intact() throws IOException {
        CRC32 sum = new CRC32();
        byte[] part = new byte[(int) Math.min(whole.length(), 8192)];
        long end = whole.length() - CHECKSUM_BYTES;
        for (long at = 0; at < end; at += part.length) {
            int count = whole.clip(at, end - at).read(0, part);
            sum.update(part, 0, count);
        }
        return sum.getValue() == checksum();
    }

    /** The checksum that the file gives. */
    public long checksum() throws IOException {
        return whole.u32(whole.length() - CHECKSUM_BYTES);
    }
}
