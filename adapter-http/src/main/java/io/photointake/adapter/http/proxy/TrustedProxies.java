package io.photointake.adapter.http.proxy;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * Which proxies' word counts on who the client is and what it asked for: none's, that of a number of them in front of
 * this server, or that of those with certain addresses.
 */
public final class TrustedProxies {
    /** Nobody's word but the connection's counts. */
    public static final TrustedProxies NONE = new TrustedProxies(0, new InetAddressSet(), "false");

    private static final Pattern NUMBER = Pattern.compile("[0-9]|1[0-6]");

    private final int number;
    private final InetAddressSet addresses;
    private final String text;

    private TrustedProxies(int number, InetAddressSet addresses, String text) {
        this.number = number;
        this.addresses = addresses;
        this.text = text;
    }

    /**
     * Reads {@code false}, {@code true} (one proxy), a number of proxies from 0 to 16, or addresses and networks such as
     * {@code 10.0.0.0/8, ::1}.
     *
     * @throws IllegalArgumentException if it is none of these; the message says what is wrong
     */
    public static TrustedProxies parse(String text) {
        String trimmed = text.strip().toLowerCase(Locale.ROOT);
        if (trimmed.equals("false")) {
            return NONE;
        }
        if (trimmed.equals("true")) {
            return new TrustedProxies(1, new InetAddressSet(), trimmed);
        }
        if (NUMBER.matcher(trimmed).matches()) {
            return new TrustedProxies(Integer.parseInt(trimmed), new InetAddressSet(), trimmed);
        }
        InetAddressSet addresses = new InetAddressSet();
        Arrays.stream(trimmed.split(",", -1)).map(String::strip).forEach(network -> add(addresses, network));
        return new TrustedProxies(0, addresses, trimmed);
    }

    private static void add(InetAddressSet addresses, String network) {
        int slash = network.indexOf('/');
        String address = slash < 0 ? network : network.substring(0, slash);
        if (IpAddress.parse(address).isEmpty()) {
            throw new IllegalArgumentException(
                    "must be true, false, a number of proxies from 0 to 16, or addresses such as 10.0.0.0/8,::1");
        }
        try {
            addresses.add(network);
        } catch (IllegalArgumentException noNetwork) {
            throw new IllegalArgumentException(
                    "has \"" + network + "\", which is no network: the bits after its length must be 0", noNetwork);
        }
    }

    /**
     * How many of the hops that a request took are trusted, the peer of the connection being the first; 0 if not even
     * that one is, so that what the request says of its way counts for nothing.
     *
     * @param way who sent the request on, as it says itself, the nearest last; empty entries could not be read
     */
    int hops(InetAddress peer, List<Optional<InetAddress>> way) {
        if (addresses.isEmpty()) {
            return number;
        }
        if (!addresses.test(peer)) {
            return 0;
        }
        int hops = 1;
        while (hops < way.size() && way.get(way.size() - hops).filter(addresses).isPresent()) {
            hops++;
        }
        return hops;
    }

    /** Whether nobody is trusted. */
    boolean isNobody() {
        return number == 0 && addresses.isEmpty();
    }

    /** As it was given. */
    @Override
    public String toString() {
        return text;
    }
}
