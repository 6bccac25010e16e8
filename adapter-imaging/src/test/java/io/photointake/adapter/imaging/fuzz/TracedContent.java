package io.photointake.adapter.imaging.fuzz;

import io.photointake.adapter.imaging.sample.BytesChannel;
import io.photointake.application.port.ContentSource;
import io.photointake.domain.image.ByteSize;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Content in memory that knows how many channels to it are open. */
final class TracedContent implements ContentSource {
    private final byte[] file;
    private final AtomicInteger open = new AtomicInteger();

    TracedContent(byte[] file) {
        this.file = file;
    }

    int channelsLeftOpen() {
        return open.get();
    }

    @Override
    public ByteSize size() {
        return new ByteSize(file.length);
    }

    @Override
    public SeekableByteChannel open() {
        open.incrementAndGet();
        return new TracedChannel(new BytesChannel(file));
    }

    private final class TracedChannel implements SeekableByteChannel {
        private final BytesChannel channel;
        private final AtomicBoolean closed = new AtomicBoolean();

        TracedChannel(BytesChannel channel) {
            this.channel = channel;
        }

        @Override
        public int read(ByteBuffer target) {
            return channel.read(target);
        }

        @Override
        public long position() {
            return channel.position();
        }

        @Override
        public SeekableByteChannel position(long next) {
            channel.position(next);
            return this;
        }

        @Override
        public long size() {
            return channel.size();
        }

        @Override
        public boolean isOpen() {
            return !closed.get();
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                open.decrementAndGet();
            }
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            throw new IOException("for reading only");
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            throw new IOException("for reading only");
        }
    }
}
