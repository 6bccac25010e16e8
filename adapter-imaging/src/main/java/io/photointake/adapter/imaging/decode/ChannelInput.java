package io.photointake.adapter.imaging.decode;

import io.photointake.adapter.imaging.bytes.CancelledWorkException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import javax.imageio.stream.ImageInputStreamImpl;

/** A channel as ImageIO's readers want it. Closing it closes the channel. */
final class ChannelInput extends ImageInputStreamImpl {
    private final SeekableByteChannel channel;
    private final long length;
    private final ByteBuffer held = ByteBuffer.allocate(32 * 1024);
    private long heldAt;

    ChannelInput(SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        this.length = channel.size();
        held.limit(0);
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public int read() throws IOException {
        checkClosed();
        bitOffset = 0;
        if (!holds()) {
            return -1;
        }
        return held.get((int) (streamPos++ - heldAt)) & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int count) throws IOException {
        checkClosed();
        bitOffset = 0;
        if (count == 0) {
            return 0;
        }
        if (!holds()) {
            return -1;
        }
        int from = (int) (streamPos - heldAt);
        int part = Math.min(count, held.limit() - from);
        held.get(from, target, offset, part);
        streamPos += part;
        return part;
    }

    /** Whether the byte at the position is in memory, after reading it if need be; false at the end. */
    private boolean holds() throws IOException {
        if (streamPos >= heldAt && streamPos < heldAt + held.limit()) {
            return true;
        }
        if (streamPos >= length) {
            return false;
        }
        CancelledWorkException.throwIfInterrupted();
        heldAt = streamPos;
        held.clear();
        channel.position(streamPos);
        channel.read(held);
        held.flip();
        return held.hasRemaining();
    }

    @Override
    public void close() throws IOException {
        super.close();
        channel.close();
    }
}
