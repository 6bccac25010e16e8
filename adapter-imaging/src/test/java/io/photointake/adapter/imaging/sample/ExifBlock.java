package io.photointake.adapter.imaging.sample;

import java.util.Map;
import java.util.TreeMap;

/** An EXIF block: a TIFF header and one directory. */
public final class ExifBlock {
    private record Value(int type, long first, long second) {}

    private static final int DIRECTORY_AT = 8;
    private static final int BYTE = 1;
    private static final int SHORT = 3;
    private static final int RATIONAL = 5;
    private static final int SIGNED_SHORT = 8;

    private final Map<Integer, Value> entries = new TreeMap<>();
    private final boolean littleEndian;
    private int previewOrientation;

    private ExifBlock(boolean littleEndian) {
        this.littleEndian = littleEndian;
    }

    public static ExifBlock littleEndian() {
        return new ExifBlock(true);
    }

    public static ExifBlock bigEndian() {
        return new ExifBlock(false);
    }

    public ExifBlock orientation(int tag) {
        return with(274, SHORT, tag, 0);
    }

    /** An orientation of a type it should not have, such as a byte or a long. */
    public ExifBlock orientationOfType(int type, int tag) {
        return with(274, type, tag, 0);
    }

    /** Signed whole numbers, as some programs write them for fractions. */
    public ExifBlock wholeResolution(int type, int x, int y) {
        return with(282, type, x, 0).with(283, type, y, 0);
    }

    /** Followed by the directory of the preview, with an orientation of its own. */
    public ExifBlock previewOrientation(int tag) {
        previewOrientation = tag;
        return this;
    }

    public ExifBlock resolution(long x, long y) {
        return x(x, 1).y(y, 1);
    }

    public ExifBlock x(long numerator, long denominator) {
        return with(282, RATIONAL, numerator, denominator);
    }

    public ExifBlock y(long numerator, long denominator) {
        return with(283, RATIONAL, numerator, denominator);
    }

    public ExifBlock unit(int unit) {
        return with(296, SHORT, unit, 0);
    }

    private ExifBlock with(int tag, int type, long first, long second) {
        entries.put(tag, new Value(type, first, second));
        return this;
    }

    public byte[] done() {
        Bytes block = littleEndian
                ? Bytes.littleEndian().text("II")
                : Bytes.bigEndian().text("MM");
        block.u16(42).u32(DIRECTORY_AT).u16(entries.size());
        long farAway = DIRECTORY_AT + 2 + 12L * entries.size() + 4;
        for (Map.Entry<Integer, Value> entry : entries.entrySet()) {
            Value value = entry.getValue();
            block.u16(entry.getKey(), value.type).u32(1);
            if (value.type == RATIONAL) {
                block.u32(farAway);
                farAway += 8;
            } else {
                put(block, value);
            }
        }
        block.u32(previewOrientation == 0 ? 0 : farAway);
        entries.values().stream()
                .filter(value -> value.type == RATIONAL)
                .forEach(value -> block.u32(value.first, value.second));
        if (previewOrientation != 0) {
            block.u16(1, 274, SHORT).u32(1).u16(previewOrientation, 0).u32(0);
        }
        return block.done();
    }

    /** A value of up to four bytes, in the first of the four that there are for it. */
    private static void put(Bytes block, Value value) {
        switch (value.type) {
            case BYTE -> block.u8((int) value.first, 0, 0, 0);
            case SHORT, SIGNED_SHORT -> block.u16((int) value.first, 0);
            default -> block.u32(value.first);
        }
    }
}
