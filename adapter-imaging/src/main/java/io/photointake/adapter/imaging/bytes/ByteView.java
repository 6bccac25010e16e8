package io.photointake.adapter.imaging.bytes;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;

/**
 * A range of a file, read at any position counted from the range's start, in one byte order. Whatever position or length
 * a file claims, a read outside the range is a {@link BrokenImageException} that says the file ends too early, never an
 * overflow. Views of one file share a window and so belong to one thread.
 */
public final class ByteView {
    private static final int MOST_BYTES_AT_ONCE = 8 << 20;

    private final ByteWindow window;
    private final long start;
    private final long length;
    private final boolean littleEndian;

    private ByteView(ByteWindow window, long start, long length, boolean littleEndian) {
        this.window = window;
        this.start = start;
        this.length = length;
        this.littleEndian = littleEndian;
    }

    /** The whole of a channel, big-endian. The channel's position is moved about and stays the caller's to close. */
    public static ByteView of(SeekableByteChannel channel) throws IOException {
        return new ByteView(new ByteWindow(channel), 0, channel.size(), false);
    }

    public long length() {
        return length;
    }

    public ByteOrder order() {
        return littleEndian ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    }

    public ByteView littleEndian() {
        return new ByteView(window, start, length, true);
    }

    public ByteView bigEndian() {
        return new ByteView(window, start, length, false);
    }

    /** A part of this view, all of which must exist. */
    public ByteView slice(long from, long count) {
        require(from, count);
        return new ByteView(window, start + from, count, littleEndian);
    }

    /** What follows a position. */
    public ByteView from(long position) {
        return slice(position, length - position);
    }

    /** As much of a part as exists. */
    public ByteView clip(long from, long count) {
        long first = Math.max(0, Math.min(from, length));
        return slice(first, Math.max(0, Math.min(count, length - first)));
    }

    public boolean has(long from, long count) {
        return from >= 0 && count >= 0 && from <= length && count <= length - from;
    }

    public int u8(long at) throws IOException {
        require(at, 1);
        return window.at(start + at);
    }

    public int u16(long at) throws IOException {
        require(at, 2);
        int first = window.at(start + at);
        int second = window.at(start + at + 1);
        return littleEndian ? (second << 8) | first : (first << 8) | second;
    }

    public int u24(long at) throws IOException {
        return littleEndian ? (u8(at + 2) << 16) | u16(at) : (u16(at) << 8) | u8(at + 2);
    }

    public long u32(long at) throws IOException {
        require(at, 4);
        long first = u16(at);
        long second = u16(at + 2);
        return littleEndian ? (second << 16) | first : (first << 16) | second;
    }

    public int s32(long at) throws IOException {
        return (int) u32(at);
    }

    /** Eight bytes as a signed number; a value with the topmost bit is negative and so outside every range. */
    public long s64(long at) throws IOException {
        long first = u32(at);
        long second = u32(at + 4);
        return littleEndian ? (second << 32) | first : (first << 32) | second;
    }

    /** Whether the ASCII text stands at a position; false where the view is too short for it. */
    public boolean matches(long at, String ascii) throws IOException {
        if (!has(at, ascii.length())) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (u8(at + i) != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Four bytes as text, for the names of chunks and boxes. */
    public String name(long at) throws IOException {
        return new String(bytes(at, 4), StandardCharsets.ISO_8859_1);
    }

    /** The first position of a byte value at or after a position, or -1. */
    public long indexOf(int value, long from) throws IOException {
        require(from, 0);
        long found = window.indexOf(value, start + from, start + length);
        return found < 0 ? -1 : found - start;
    }

    public byte[] bytes(long at, long count) throws IOException {
        require(at, count);
        if (count > MOST_BYTES_AT_ONCE) {
            throw BrokenImageException.damaged("a part of the file is larger than such a part can be");
        }
        byte[] result = new byte[(int) count];
        window.copy(start + at, result, 0, result.length);
        return result;
    }

    /** Fills the front of an array with the bytes at a position and answers their number: less at the end, 0 beyond. */
    public int read(long at, byte[] target) throws IOException {
        if (at < 0 || at >= length) {
            return 0;
        }
        int count = (int) Math.min(target.length, length - at);
        window.copy(start + at, target, 0, count);
        return count;
    }

    private void require(long from, long count) {
        if (!has(from, count)) {
            throw BrokenImageException.endsTooEarly();
        }
    }
}
