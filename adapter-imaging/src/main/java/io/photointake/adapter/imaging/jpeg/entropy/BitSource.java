package io.photointake.adapter.imaging.jpeg.entropy;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.bytes.ByteView;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.OptionalInt;

/**
 * The entropy-coded data of a scan as bits. Where it ends, at a marker or with the file, zeros are invented so that the
 * loops that decode need not look; {@link #requireNothingInvented} tells whether any of them was used.
 *
 * <p>Decoders in this package copy {@link #bits} and {@link #count} to local variables, and write them back before each
 * call of a method.
 */
public final class BitSource {
    /** As many bits as a code and the value behind it have at most; there are never fewer after {@link #refill}. */
    static final int ENOUGH = 32;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final long LOWEST_OF_EACH_BYTE = 0x0101010101010101L;
    private static final long HIGHEST_OF_EACH_BYTE = 0x8080808080808080L;
    private static final int MARKER = 0xFF;
    private static final int FIRST_RESTART = 0xD0;
    private static final int RESTARTS = 8;
    private static final int LONGEST_CODE = 16;
    private static final int FIRST_FRAME = 0xC0;

    /** A restart that is so far from the wanted one is no neighbour, whose data would be lost: only its number is wrong. */
    private static final int FARTHEST_NEIGHBOUR = 2;

    private static final int MOST_FILL_BYTES = 32 * 1024;
    private static final int END_OF_IMAGE = 0xD9;

    private final ByteView file;
    private final boolean strict;
    private final byte[] held = new byte[64 * 1024];
    private long heldFrom;
    private int limit;
    private int position;
    private int lastWhole;

    /** The next bits, the very next one topmost; below {@link #count} they may be anything that is read again. */
    long bits;

    /** How many of the bits are valid, those invented included. */
    int count;

    private int invented;

    /**
     * Starts at a position of the file.
     *
     * @param strict whether data that decoders let pass is refused, because only so is it noticed that the picture's data
     *     ends and something else follows
     */
    public BitSource(ByteView file, long from, boolean strict) throws IOException {
        this.file = file;
        this.strict = strict;
        this.heldFrom = from;
        load(from);
    }

    /** Makes at least {@link #ENOUGH} bits valid. */
    void refill() throws IOException {
        if (position <= lastWhole) {
            long next = (long) LONGS.get(held, position);
            long markers = (~next - LOWEST_OF_EACH_BYTE) & next & HIGHEST_OF_EACH_BYTE;
            if (markers == 0) {
                bits |= next >>> count;
                position += (63 - count) >>> 3;
                count |= 56;
                return;
            }
            int clean = Math.min(Long.numberOfLeadingZeros(markers), 64 - count) >>> 3;
            if (count + 8 * clean >= ENOUGH) {
                bits |= (next & -1L << (64 - 8 * clean)) >>> count;
                position += clean;
                count += 8 * clean;
                return;
            }
        }
        refillByteByByte();
    }

    private void refillByteByByte() throws IOException {
        while (count <= 56) {
            int next = nextByte();
            if (next < 0) {
                bits &= count == 0 ? 0 : -1L << (64 - count);
                invented += 64 - count;
                count = 64;
                return;
            }
            bits |= (long) next << (56 - count);
            count += 8;
        }
    }

    /** The next byte of data, or -1 before a marker and at the end of the file. */
    private int nextByte() throws IOException {
        if (!has(1)) {
            return -1;
        }
        int value = held[position] & 0xFF;
        if (value != MARKER) {
            position++;
            return value;
        }
        int length = fillBytes();
        if (!has(length + 1) || held[position + length] != 0) {
            return -1;
        }
        position += length + 1;
        return MARKER;
    }

    /** How many bytes 0xFF stand at the position; of any number they count as one. */
    private int fillBytes() throws IOException {
        int length = 1;
        while (length < MOST_FILL_BYTES && has(length + 1) && (held[position + length] & 0xFF) == MARKER) {
            length++;
        }
        return length;
    }

    /** Whether so many bytes from the position on are in memory, after reading more if need be. */
    private boolean has(int bytes) throws IOException {
        if (position + bytes > limit) {
            load(heldFrom + position);
        }
        return position + bytes <= limit;
    }

    private void load(long from) throws IOException {
        heldFrom = from;
        position = 0;
        limit = file.read(from, held);
        lastWhole = limit - Long.BYTES;
    }

    /**
     * Confirms that all bits taken so far were in the file.
     *
     * @throws BrokenImageException if they were not
     */
    public void requireNothingInvented() throws IOException {
        if (count < invented) {
            throw refusal();
        }
    }

    /** Why nothing can be made of the next bits: the data has ended, or else it is corrupt. */
    BrokenImageException refusal() throws IOException {
        boolean mayLackBits = count - invented < LONGEST_CODE && invented > 0;
        OptionalInt marker = marker();
        boolean ends = marker.isEmpty() || marker.getAsInt() == END_OF_IMAGE;
        return mayLackBits && ends ? BrokenImageException.endsTooEarly() : corrupt();
    }

    /** Why the bits taken so far make no block. */
    BrokenImageException corruptOrCut() throws IOException {
        requireNothingInvented();
        return corrupt();
    }

    /** Lets a block have more coefficients than there are, as every browser does, unless this is strict. */
    void excess() throws IOException {
        requireNothingInvented();
        if (strict) {
            throw corrupt();
        }
    }

    private static BrokenImageException corrupt() {
        return BrokenImageException.damaged("its picture data is corrupt");
    }

    /** The marker at the position, absent where there is none or the file ends. */
    private OptionalInt marker() throws IOException {
        if (!has(1) || (held[position] & 0xFF) != MARKER) {
            return OptionalInt.empty();
        }
        int length = fillBytes();
        return has(length + 1) ? OptionalInt.of(held[position + length] & 0xFF) : OptionalInt.empty();
    }

    /**
     * Goes on behind a restart marker.
     *
     * @param number of the restarts before it
     * @throws BrokenImageException if another marker or none follows the data
     */
    public void restart(int number) throws IOException {
        requireNothingInvented();
        skipStrayBytes();
        OptionalInt marker = marker();
        while (marker.isPresent() && marker.getAsInt() < FIRST_FRAME) {
            position += fillBytes() + 1;
            skipStrayBytes();
            marker = marker();
        }
        if (marker.isEmpty() || marker.getAsInt() == END_OF_IMAGE) {
            throw BrokenImageException.endsTooEarly();
        }
        if (!standsFor(marker.getAsInt(), number)) {
            throw corrupt();
        }
        position += fillBytes() + 1;
    }

    /** Whether a marker is taken for the wanted restart, as libjpeg does. */
    private static boolean standsFor(int marker, int number) {
        int ahead = Math.floorMod(marker - FIRST_RESTART - number, RESTARTS);
        boolean neighbour = ahead != 0 && (ahead <= FARTHEST_NEIGHBOUR || ahead >= RESTARTS - FARTHEST_NEIGHBOUR);
        return marker >= FIRST_RESTART && marker < FIRST_RESTART + RESTARTS && !neighbour;
    }

    /**
     * Ends the scan.
     *
     * @return the position of the marker behind it, or the file's length
     * @throws BrokenImageException if bits were invented, or this is strict and the data does not end as encoders end it
     */
    public long finish() throws IOException {
        requireNothingInvented();
        if (strict && !endsLikeData()) {
            throw BrokenImageException.endsTooEarly();
        }
        skipStrayBytes();
        return heldFrom + position;
    }

    /** Whether the last byte that bits were taken of is filled up with ones, and not one of many zeros. */
    private boolean endsLikeData() throws IOException {
        int left = count - invented;
        int padding = left & 7;
        if (padding > 0) {
            return bits >>> (64 - padding) == (1L << padding) - 1;
        }
        long at = heldFrom + position - 1;
        for (int unread = left >>> 3; unread > 0; unread--) {
            at -= isStuffed(at) ? 2 : 1;
        }
        return isStuffed(at) || file.u8(at) != 0;
    }

    private boolean isStuffed(long at) throws IOException {
        return file.u8(at) == 0 && file.u8(at - 1) == MARKER;
    }

    /** Skips to the next marker. */
    private void skipStrayBytes() throws IOException {
        bits = 0;
        count = 0;
        invented = 0;
        while (nextByte() >= 0) {
            // stray
        }
    }
}
