package io.photointake.adapter.imaging.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Makes a WebP's outer size that of the file, and that of the first chunk which leaves the file end with it. */
final class RiffRepair implements Repair {
    private static final int HEADER = 12;
    private static final int CHUNK_HEADER = 8;

    @Override
    public byte[] repaired(byte[] input) {
        byte[] result = Arrays.copyOf(input, Math.max(input.length, HEADER));
        ByteBuffer file = ByteBuffer.wrap(result).order(ByteOrder.LITTLE_ENDIAN);
        file.put("RIFF".getBytes(StandardCharsets.US_ASCII));
        file.putInt((result.length - CHUNK_HEADER) & ~1);
        file.put("WEBP".getBytes(StandardCharsets.US_ASCII));
        int at = HEADER;
        while (at <= result.length - CHUNK_HEADER) {
            long size = Integer.toUnsignedLong(file.getInt(at + 4));
            int left = result.length - at - CHUNK_HEADER;
            if (size > left) {
                file.putInt(at + 4, left);
                return result;
            }
            at += (int) Math.min(result.length, CHUNK_HEADER + size + (size & 1));
        }
        return result;
    }
}
