package io.photointake.adapter.http.proxy;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.eclipse.jetty.server.Request;

/**
 * Where a request comes from: the peer of its connection, or what trusted proxies say of theirs. The one place that
 * tells it, for limits, fairness and the log.
 */
public record ClientAddress(InetAddress value) {
    private static final int BYTES_OF_IPV6_NETWORK = 8;

    /**
     * The client of a request, which must be the one that handlers and request logs see, not one that a connection has
     * just parsed.
     */
    public static ClientAddress of(Request request) {
        return of(request.getConnectionMetaData().getRemoteSocketAddress());
    }

    static ClientAddress of(SocketAddress remote) {
        if (remote instanceof InetSocketAddress socket && socket.getAddress() != null) {
            return new ClientAddress(socket.getAddress());
        }
        // Only a connection without an address, such as one through a file, which this server does not listen on.
        return new ClientAddress(InetAddress.getLoopbackAddress());
    }

    /** The address in digits, without brackets or an interface. */
    public String text() {
        return text(value);
    }

    /**
     * What counts as one client: an IPv4 address, or the first 64 bits of an IPv6 address, because whoever has one of
     * these usually has them all.
     */
    public String network() {
        if (!(value instanceof Inet6Address)) {
            return text();
        }
        byte[] network = Arrays.copyOf(Arrays.copyOf(value.getAddress(), BYTES_OF_IPV6_NETWORK), 16);
        try {
            return text(InetAddress.getByAddress(network)) + "/64";
        } catch (UnknownHostException wrongLength) {
            throw new IllegalStateException(wrongLength);
        }
    }

    private static String text(InetAddress address) {
        String text = address.getHostAddress();
        int scope = text.indexOf('%');
        return scope < 0 ? text : text.substring(0, scope);
    }
}
