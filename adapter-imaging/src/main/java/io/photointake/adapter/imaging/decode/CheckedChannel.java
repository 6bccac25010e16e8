package io.photointake.adapter.imaging.decode;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Marks the failures of a channel, so that they are told from a reader's complaint about what it read. */
final class CheckedChannel implements SeekableByteChannel {
    private final SeekableByteChannel channel;

    CheckedChannel(SeekableByteChannel channel) {
        this.channel = channel;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        try {
            return channel.read(target);
        } catch (IOException e) {
            throw new ContentFailure(e);
        }
    }

    @Override
    public long position() throws IOException {
        try {
            return channel.position();
        } catch (IOException e) {
            throw new ContentFailure(e);
        }
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        try {
            channel.position(position);
            return this;
        } catch (IOException e) {
            throw new ContentFailure(e);
        }
    }

    @Override
    public long size() throws IOException {
        try {
            return channel.size();
        } catch (IOException e) {
            throw new ContentFailure(e);
        }
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
