package io.photointake.adapter.http.traffic;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Connections that send something and then behave badly, from one address or from many. */
final class Attackers implements AutoCloseable {
    private final List<SocketChannel> channels = new ArrayList<>();

    /** Opens connections from 127.0.1.1 to 127.0.1.(addresses), each of which sends the text. */
    Attackers(int port, int count, int addresses, String text) throws IOException {
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open();
            channels.add(channel);
            channel.setOption(StandardSocketOptions.SO_RCVBUF, 4096);
            channel.bind(new InetSocketAddress(
                    InetAddress.getByAddress(new byte[] {127, 0, 1, (byte) (1 + i % addresses)}), 0));
            channel.connect(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port));
            channel.configureBlocking(false);
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)));
        }
    }

    /** Each that is still connected sends one more byte; how many these are. */
    int drip() {
        int alive = 0;
        for (SocketChannel channel : channels) {
            try {
                channel.write(ByteBuffer.wrap(new byte[] {'x'}));
                alive++;
            } catch (IOException closed) {
                // It was let go.
            }
        }
        return alive;
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel channel : channels) {
            channel.close();
        }
    }
}
