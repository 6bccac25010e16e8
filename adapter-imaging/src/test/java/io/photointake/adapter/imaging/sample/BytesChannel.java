package io.photointake.adapter.imaging.sample;

import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A file in memory, for reading. It counts what is read of it. */
public final class BytesChannel implements SeekableByteChannel {
    private final byte[] content;
    private long position;
    private long bytesRead;

    public BytesChannel(byte[] content) {
        this.content = content;
    }

    public long bytesRead() {
        return bytesRead;
    }

    @Override
    public int read(ByteBuffer target) {
        if (position >= content.length) {
            return -1;
        }
        int count = (int) Math.min(target.remaining(), content.length - position);
        target.put(content, (int) position, count);
        position += count;
        bytesRead += count;
        return count;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long next) {
        position = next;
        return this;
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public int write(ByteBuffer source) {
        throw new UnsupportedOperationException("for reading only");
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new UnsupportedOperationException("for reading only");
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {}
}
