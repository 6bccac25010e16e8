package io.photointake.bootstrap.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;

/** Bytes put one after the other. */
final class Blob {
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final boolean littleEndian;

    private Blob(boolean littleEndian) {
        this.littleEndian = littleEndian;
    }

    static Blob bigEndian() {
        return new Blob(false);
    }

    static Blob littleEndian() {
        return new Blob(true);
    }

    Blob text(String latin1) {
        content.writeBytes(latin1.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    Blob bytes(byte[] more) {
        content.writeBytes(more);
        return this;
    }

    Blob u8(int... values) {
        for (int value : values) {
            content.write(value);
        }
        return this;
    }

    Blob u16(int... values) {
        for (int value : values) {
            number(value, 2);
        }
        return this;
    }

    Blob u32(long... values) {
        for (long value : values) {
            number(value, 4);
        }
        return this;
    }

    Blob u64(long value) {
        return number(value, 8);
    }

    Blob zeros(int count) {
        return bytes(new byte[count]);
    }

    byte[] done() {
        return content.toByteArray();
    }

    private Blob number(long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            content.write((int) (value >> (8 * (littleEndian ? i : bytes - 1 - i))));
        }
        return this;
    }

    /** This many zeros as zlib makes them: about a thousandth of their number. */
    static byte[] deflatedZeros(int count) {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        byte[] step = new byte[1 << 16];
        try (DeflaterOutputStream deflater = new DeflaterOutputStream(target)) {
            for (int left = count; left > 0; left -= step.length) {
                deflater.write(step, 0, Math.min(left, step.length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return target.toByteArray();
    }
}
