package io.photointake.adapter.http.traffic;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.Executor;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.thread.AutoLock;

/**
 * A client's connection that can be asked whether the client has closed it, while nobody reads from it. What comes to
 * light instead is kept for whoever reads next.
 */
@SuppressWarnings("try") // locks are only held
public final class PeekingEndPoint extends SocketChannelEndPoint {
    private static final int MOST_KEPT = 1024;

    private final AutoLock lock = new AutoLock();
    private final ByteBuffer kept = ByteBuffer.allocate(MOST_KEPT).flip();
    private final Executor threads;

    /** A connection that the connector has accepted. */
    public PeekingEndPoint(
            SocketChannel channel, ManagedSelector selector, SelectionKey key, ServerConnector connector) {
        super(channel, selector, key, connector.getScheduler());
        this.threads = connector.getExecutor();
        setIdleTimeout(connector.getIdleTimeout());
    }

    /** How the client's side of the connection is. */
    enum PeerState {
        /** It may send more. */
        OPEN,
        /** It sends no more, and may still read. */
        CLOSED,
        /** It is gone. */
        RESET
    }

    /** Looks without taking anything. A client that has sent more than is kept is taken to be there. */
    PeerState peerState() {
        try (AutoLock held = lock.lock()) {
            if (isInputShutdown()) {
                return PeerState.CLOSED;
            }
            kept.compact();
            try {
                return kept.hasRemaining() && getChannel().read(kept) < 0 ? PeerState.CLOSED : PeerState.OPEN;
            } catch (IOException reset) {
                return PeerState.RESET;
            } finally {
                kept.flip();
            }
        }
    }

    @Override
    public int fill(ByteBuffer buffer) throws IOException {
        try (AutoLock held = lock.lock()) {
            if (!kept.hasRemaining()) {
                return super.fill(buffer);
            }
            notIdle();
            int position = BufferUtil.flipToFill(buffer);
            int filled = BufferUtil.put(kept, buffer);
            BufferUtil.flipToFlush(buffer, position);
            return filled;
        }
    }

    /** The selector knows nothing of what is kept. */
    @Override
    protected void needsFillInterest() {
        boolean some;
        try (AutoLock held = lock.lock()) {
            some = kept.hasRemaining();
        }
        if (some) {
            threads.execute(() -> getFillInterest().fillable());
        } else {
            super.needsFillInterest();
        }
    }
}
