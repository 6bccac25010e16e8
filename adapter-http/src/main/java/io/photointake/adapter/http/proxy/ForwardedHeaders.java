package io.photointake.adapter.http.proxy;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;

/**
 * What a request says of its way through proxies. Each adds to the end of these lists, so that the end is the most
 * trustworthy part, and whatever a client made up is at the beginning. Where there is any {@code X-Forwarded-} header,
 * {@code Forwarded} is not read: a proxy that writes the ones lets the other pass as the client sent it.
 *
 * @param clients whom each hop got the request from
 * @param schemes how each hop was spoken to
 * @param hosts whom each hop was taken for
 * @param ports at which port
 */
record ForwardedHeaders(
        List<Optional<String>> clients,
        List<Optional<String>> schemes,
        List<Optional<String>> hosts,
        List<Optional<String>> ports) {
    private static final String FOR = "X-Forwarded-For";
    private static final String PROTO = "X-Forwarded-Proto";
    private static final String HOST = "X-Forwarded-Host";
    private static final String PORT = "X-Forwarded-Port";

    static ForwardedHeaders of(HttpFields headers) {
        List<Optional<String>> clients = list(headers, FOR);
        List<Optional<String>> schemes = list(headers, PROTO);
        List<Optional<String>> hosts = list(headers, HOST);
        List<Optional<String>> ports = list(headers, PORT);
        if (clients.isEmpty() && schemes.isEmpty() && hosts.isEmpty() && ports.isEmpty()) {
            List<ForwardedElement> hops = ForwardedElement.listOf(headers.getValuesList("Forwarded"));
            return new ForwardedHeaders(
                    hops.stream().map(hop -> hop.get("for")).toList(),
                    hops.stream().map(hop -> hop.get("proto")).toList(),
                    hops.stream().map(hop -> hop.get("host")).toList(),
                    List.of());
        }
        return new ForwardedHeaders(clients, schemes, hosts, ports);
    }

    private static List<Optional<String>> list(HttpFields headers, String name) {
        List<Optional<String>> values = new ArrayList<>();
        for (String header : headers.getValuesList(name)) {
            for (String value : header.split(",", -1)) {
                values.add(Optional.of(value.strip()).filter(text -> !text.isEmpty()));
            }
        }
        return values;
    }

    /** The addresses of the hops, the nearest last. */
    List<Optional<InetAddress>> way() {
        return clients.stream()
                .map(client -> client.flatMap(IpAddress::parseNode))
                .toList();
    }

    /** {@code http} or {@code https}, as the outermost trusted proxy was spoken to; any other is not taken over. */
    Optional<String> scheme(int hops) {
        return at(schemes, hops)
                .map(scheme -> scheme.toLowerCase(Locale.ROOT))
                .filter(scheme -> scheme.equals("http") || scheme.equals("https"));
    }

    /** The host that the outermost trusted proxy was taken for; what is none is not taken over. */
    Optional<Authority> authority(int hops) {
        return at(hosts, hops).flatMap(Authority::parse);
    }

    Optional<Integer> port(int hops) {
        return at(ports, hops).flatMap(Authority::parsePort);
    }

    /** Where a list is shorter than the way, a proxy passed on what another had set; the last entry is trusted in any case. */
    static <T> Optional<T> at(List<Optional<T>> list, int hops) {
        if (list.isEmpty()) {
            return Optional.empty();
        }
        return list.get(list.size() >= hops ? list.size() - hops : list.size() - 1);
    }
}
