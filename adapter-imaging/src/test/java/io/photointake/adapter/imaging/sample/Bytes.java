package io.photointake.adapter.imaging.sample;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes put one after the other, in one byte order. */
public final class Bytes {
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final boolean littleEndian;

    private Bytes(boolean littleEndian) {
        this.littleEndian = littleEndian;
    }

    public static Bytes bigEndian() {
        return new Bytes(false);
    }

    public static Bytes littleEndian() {
        return new Bytes(true);
    }

    public static byte[] of(int... values) {
        return bigEndian().u8(values).done();
    }

    public Bytes u8(int... values) {
        for (int value : values) {
            content.write(value);
        }
        return this;
    }

    public Bytes u16(int... values) {
        for (int value : values) {
            if (littleEndian) {
                u8(value, value >> 8);
            } else {
                u8(value >> 8, value);
            }
        }
        return this;
    }

    public Bytes u24(int value) {
        return littleEndian ? u16(value).u8(value >> 16) : u8(value >> 16).u16(value);
    }

    public Bytes u32(long... values) {
        for (long value : values) {
            if (littleEndian) {
                u16((int) value, (int) (value >> 16));
            } else {
                u16((int) (value >> 16), (int) value);
            }
        }
        return this;
    }

    public Bytes text(String latin1) {
        return bytes(latin1.getBytes(StandardCharsets.ISO_8859_1));
    }

    public Bytes bytes(byte[] more) {
        content.writeBytes(more);
        return this;
    }

    public Bytes zeros(int count) {
        return bytes(new byte[count]);
    }

    public int size() {
        return content.size();
    }

    public byte[] done() {
        return content.toByteArray();
    }
}
