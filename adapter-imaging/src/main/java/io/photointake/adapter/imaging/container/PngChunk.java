package io.photointake.adapter.imaging.container;

import io.photointake.adapter.imaging.bytes.ByteView;
import java.io.IOException;
import java.util.zip.CRC32;

/**
 * A chunk of a PNG file.
 *
 * @param name four letters
 * @param body its data
 * @param whole name, data and checksum
 */
public record PngChunk(String name, ByteView body, ByteView whole) {
    private static final int CHECKSUM_BYTES = 4;

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
