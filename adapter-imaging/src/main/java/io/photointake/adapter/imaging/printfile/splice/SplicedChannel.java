package io.photointake.adapter.imaging.printfile.splice;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Reads a spliced file. It owns the channel of the original. */
final class SplicedChannel implements SeekableByteChannel {
    private final SeekableByteChannel original;
    private final StretchCursor cursor;
    private final byte[] written;
    private final long length;
    private long position;

    SplicedChannel(SeekableByteChannel original, StretchCursor cursor, byte[] written, long length) {
        this.original = original;
        this.cursor = cursor;
        this.written = written;
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
        cursor.seek(position);
        int count = (int) Math.min(target.remaining(), cursor.left(position));
        switch (cursor.kind()) {
            case KEPT -> readOriginal(target, cursor.source(position), count);
            case WRITTEN -> target.put(written, (int) cursor.source(position), count);
            case BLANK -> target.put(new byte[count]);
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
