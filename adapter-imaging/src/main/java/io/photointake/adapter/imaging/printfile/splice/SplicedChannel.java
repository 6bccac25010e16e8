package io.photointake.adapter.imaging.printfile.splice;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.List;

/** Reads a spliced file. It owns the channel of the original. */
final class SplicedChannel implements SeekableByteChannel {
    private final SeekableByteChannel original;
    private final List<Stretch> stretches;
    private final long[] starts;
    private final long length;
    private long position;

    /** @param starts where each stretch begins */
    SplicedChannel(SeekableByteChannel original, List<Stretch> stretches, long[] starts, long length) {
        this.original = original;
        this.stretches = stretches;
        this.starts = starts;
        this.length = length;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (!isOpen()) {
            throw new ClosedChannelException();
        }
        if (position >= length) {
            return -1;
        }
        int before = target.remaining();
        while (target.hasRemaining() && position < length) {
            readStretch(target);
        }
        return before - target.remaining();
    }

    private void readStretch(ByteBuffer target) throws IOException {
        int found = Arrays.binarySearch(starts, position);
        int index = found >= 0 ? found : -found - 2;
        Stretch stretch = stretches.get(index);
        long offset = position - starts[index];
        int count = (int) Math.min(target.remaining(), stretch.length() - offset);
        if (stretch instanceof Stretch.Kept kept) {
            readOriginal(target, kept.from() + offset, count);
        } else if (stretch instanceof Stretch.Written written) {
            target.put(written.bytes(), (int) offset, count);
        } else {
            target.put(new byte[count]);
        }
        position += count;
    }

    private void readOriginal(ByteBuffer target, long from, int count) throws IOException {
        original.position(from);
        int limit = target.limit();
        target.limit(target.position() + count);
        try {
            while (target.hasRemaining()) {
                if (original.read(target) < 0) {
                    throw new EOFException("the original is shorter than it was");
                }
            }
        } finally {
            target.limit(limit);
        }
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long next) {
        if (next < 0) {
            throw new IllegalArgumentException("a position before the file: " + next);
        }
        position = next;
        return this;
    }

    @Override
    public long size() {
        return length;
    }

    @Override
    public boolean isOpen() {
        return original.isOpen();
    }

    @Override
    public void close() throws IOException {
        original.close();
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }
}
