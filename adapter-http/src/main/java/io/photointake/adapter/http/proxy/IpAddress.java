package io.photointake.adapter.http.proxy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads IP addresses, and never asks a name server. */
final class IpAddress {
    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile(OCTET + "(?:\\." + OCTET + "){3}");
    private static final Pattern IPV6 = Pattern.compile("(?=.*:)[0-9A-Fa-f:.]{2,45}");
    private static final Pattern WITH_PORT = Pattern.compile("\\[([^\\]]*)](?::[0-9]{1,5})?|([0-9.]+):[0-9]{1,5}");

    private IpAddress() {}

    /** The address that the text is, an IPv6 one without brackets; an IPv4 address within IPv6 is that address. */
    static Optional<InetAddress> parse(String text) {
        if (!IPV4.matcher(text).matches() && !IPV6.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }

    /** The address of a node as proxies write it: perhaps in brackets, perhaps with a port. */
    static Optional<InetAddress> parseNode(String text) {
        Matcher withPort = WITH_PORT.matcher(text.strip());
        if (!withPort.matches()) {
            return parse(text.strip());
        }
        return parse(withPort.group(1) == null ? withPort.group(2) : withPort.group(1));
    }
}
