package io.photointake.adapter.imaging.bytes;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * The part of a channel that is in memory at the moment. A jump reads little, reading on reads more each time, so that
 * hopping over large parts is as cheap as walking through them is fast.
 */
final class ByteWindow {
    private static final int AFTER_A_JUMP = 2 * 1024;
    private static final int LARGEST = 64 * 1024;

    private final SeekableByteChannel channel;
    private byte[] held = new byte[AFTER_A_JUMP];
    private long start;
    private int filled;

    ByteWindow(SeekableByteChannel channel) {
        this.channel = channel;
    }

    /** The byte at a position that the caller knows to lie inside the channel. */
    int at(long position) throws IOException {
        long index = position - start;
        if (index < 0 || index >= filled) {
            moveTo(position);
            index = 0;
        }
        return held[(int) index] & 0xFF;
    }

    /** The first position of a value in [from, end), or -1. */
    long indexOf(int value, long from, long end) throws IOException {
        byte wanted = (byte) value;
        long position = from;
        while (position < end) {
            at(position);
            int stop = (int) Math.min(filled, end - start);
            for (int i = (int) (position - start); i < stop; i++) {
                if (held[i] == wanted) {
                    return start + i;
                }
            }
            position = start + stop;
        }
        return -1;
    }

    /** Copies bytes of a range that the caller knows to lie inside the channel. */
    void copy(long from, byte[] target, int offset, int count) throws IOException {
        int done = 0;
        while (done < count) {
            at(from + done);
            int index = (int) (from + done - start);
            int part = Math.min(count - done, filled - index);
            System.arraycopy(held, index, target, offset + done, part);
            done += part;
        }
    }

    private void moveTo(long position) throws IOException {
        CancelledWorkException.throwIfInterrupted();
        boolean readsOn = filled > 0 && position == start + filled;
        int wanted = readsOn ? Math.min(LARGEST, filled * 4) : AFTER_A_JUMP;
        if (wanted > held.length) {
            held = new byte[wanted];
        }
        start = position;
        filled = 0;
        channel.position(position);
        ByteBuffer target = ByteBuffer.wrap(held, 0, wanted);
        int read = channel.read(target);
        if (read <= 0) {
            throw new EOFException("the content is shorter than its channel said: nothing at " + position);
        }
        filled = read;
    }
}
