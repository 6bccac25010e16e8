package io.photointake.adapter.imaging.tiff;

import io.photointake.adapter.imaging.bytes.ByteView;
import java.io.IOException;

/**
 * One entry of a TIFF directory. Its values are read when asked for, so an entry that lies about them harms only who
 * needs it.
 *
 * @param type the field type of TIFF 6.0, or one that BigTIFF added
 * @param offset where in the file its values lie
 */
public record TiffEntry(ByteView file, int type, long count, long offset) {
    static final int BYTE = 1;
    static final int SHORT = 3;
    static final int LONG = 4;
    static final int RATIONAL = 5;
    static final int UNDEFINED = 7;
    static final int SIGNED_SHORT = 8;
    static final int SIGNED_LONG = 9;
    static final int SIGNED_RATIONAL = 10;
    static final int FLOAT = 11;
    static final int DOUBLE = 12;
    static final int LONG8 = 16;

    /** Bytes of one value; 0 for a type that does not exist. */
    public static int bytesOf(int type) {
        return switch (type) {
            case BYTE, 2, 6, UNDEFINED -> 1;
            case SHORT, 8 -> 2;
            case LONG, 9, FLOAT, 13 -> 4;
            case RATIONAL, SIGNED_RATIONAL, DOUBLE, LONG8, 17, 18 -> 8;
            default -> 0;
        };
    }

    /** Whether it holds whole numbers that are not negative. */
    public boolean isInteger() {
        return type == BYTE || type == SHORT || type == LONG || type == LONG8;
    }

    /** One of its whole numbers. */
    public long integer(long index) throws IOException {
        return switch (type) {
            case BYTE -> file.u8(offset + index);
            case SHORT -> file.u16(offset + 2 * index);
            case LONG8 -> unsigned(file.s64(offset + 8 * index));
            default -> file.u32(offset + 4 * index);
        };
    }

    /** The first value as a number; 0 where its type has none, and not finite for a zero denominator. */
    double number() throws IOException {
        return switch (type) {
            case BYTE, SHORT, LONG, LONG8 -> (double) integer(0);
            case RATIONAL -> (double) file.u32(offset) / file.u32(offset + 4);
            case SIGNED_RATIONAL -> (double) file.s32(offset) / file.s32(offset + 4);
            case FLOAT -> Float.intBitsToFloat(file.s32(offset));
            case DOUBLE -> Double.longBitsToDouble(file.s64(offset));
            case SIGNED_SHORT -> (double) (short) file.u16(offset);
            case SIGNED_LONG -> (double) file.s32(offset);
            default -> 0;
        };
    }

    /** What is beyond all files stays so. */
    private static long unsigned(long value) {
        return value < 0 ? Long.MAX_VALUE : value;
    }
}
