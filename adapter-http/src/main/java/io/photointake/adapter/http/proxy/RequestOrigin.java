package io.photointake.adapter.http.proxy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HostPortHttpField;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.HostPort;

/**
 * Gives every request the client, scheme, host and port that trusted proxies say it had, and to no other request
 * anything but what its connection says. A request whose own {@code Host} is no host is refused, where the addresses in
 * answers are made of it.
 *
 * @param hostCounts whether addresses in answers are made of the requests' hosts
 */
public record RequestOrigin(TrustedProxies proxies, boolean hostCounts) implements HttpConfiguration.Customizer {
    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        if (hostCounts) {
            requireHost(request);
        }
        if (proxies.isNobody()) {
            return request;
        }
        ForwardedHeaders forwarded = ForwardedHeaders.of(request.getHeaders());
        List<Optional<InetAddress>> way = forwarded.way();
        int hops = proxies.hops(ClientAddress.of(request).value(), way);
        return hops == 0 ? request : new Forwarded(request, forwarded, client(way, hops), hops);
    }

    private static void requireHost(Request request) {
        String host = request.getHttpURI().getHost();
        boolean empty = host == null && request.getHeaders().contains(HttpHeader.HOST);
        // As it was sent: read by the server, an IPv6 address has its brackets even where they are missing.
        String sent = request.getHeaders().get(HttpHeader.HOST);
        boolean strange =
                sent != null && !sent.isBlank() && Authority.parse(sent).isEmpty();
        if (empty || strange || (host != null && !Authority.isHost(host))) {
            throw new HttpException.RuntimeException(HttpStatus.BAD_REQUEST_400, "The host is no host");
        }
    }

    /** The client that the outermost trusted proxy names, else the nearest that any names. */
    private static Optional<InetAddress> client(List<Optional<InetAddress>> way, int hops) {
        for (int hop = hops; hop > 0; hop--) {
            Optional<InetAddress> client = ForwardedHeaders.at(way, hop);
            if (client.isPresent()) {
                return client;
            }
        }
        return Optional.empty();
    }

    private static final class Forwarded extends Request.Wrapper {
        private final HttpURI uri;
        private final HttpFields headers;
        private final ConnectionMetaData connection;

        Forwarded(Request request, ForwardedHeaders forwarded, Optional<InetAddress> client, int hops) {
            super(request);
            HttpURI.Mutable seen = HttpURI.build(request.getHttpURI());
            forwarded.scheme(hops).ifPresent(seen::scheme);
            Optional<HostPort> elsewhere = elsewhere(request.getHttpURI(), forwarded, hops);
            elsewhere.ifPresent(place -> seen.authority(place.getHost(), place.getPort()));
            uri = seen.asImmutable();
            headers = elsewhere
                    .<HttpFields>map(place -> HttpFields.build(
                            request.getHeaders(), new HostPortHttpField(place.getHost(), place.getPort())))
                    .orElseGet(request::getHeaders);
            connection = new Connection(request.getConnectionMetaData(), client, elsewhere);
        }

        /** Where the client sent the request, if a proxy says it was not where the proxy sent it itself. */
        private static Optional<HostPort> elsewhere(HttpURI asked, ForwardedHeaders forwarded, int hops) {
            Optional<Authority> named = forwarded.authority(hops);
            Optional<Integer> port = forwarded.port(hops);
            if (named.isEmpty() && port.isEmpty()) {
                return Optional.empty();
            }
            return named.map(Authority::host)
                    .or(() -> Optional.ofNullable(asked.getHost()))
                    .map(host -> new HostPort(
                            host, port.or(() -> named.map(Authority::port)).orElse(0)));
        }

        @Override
        public HttpURI getHttpURI() {
            return uri;
        }

        @Override
        public HttpFields getHeaders() {
            return headers;
        }

        @Override
        public boolean isSecure() {
            return "https".equals(uri.getScheme()) || super.isSecure();
        }

        @Override
        public ConnectionMetaData getConnectionMetaData() {
            return connection;
        }
    }

    private static final class Connection extends ConnectionMetaData.Wrapper {
        private final Optional<InetAddress> client;
        private final Optional<HostPort> authority;

        Connection(ConnectionMetaData connection, Optional<InetAddress> client, Optional<HostPort> authority) {
            super(connection);
            this.client = client;
            this.authority = authority;
        }

        @Override
        public SocketAddress getRemoteSocketAddress() {
            return client.<SocketAddress>map(address -> new InetSocketAddress(address, 0))
                    .orElseGet(super::getRemoteSocketAddress);
        }

        @Override
        public HostPort getServerAuthority() {
            return authority.orElseGet(super::getServerAuthority);
        }
    }
}
