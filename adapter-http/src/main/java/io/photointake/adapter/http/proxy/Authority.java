package io.photointake.adapter.http.proxy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The host of an address and perhaps its port, as a {@code Host} header has them. A host is a name of letters, digits,
 * hyphens, dots and underscores (which names inside container networks have), or an IP address.
 *
 * @param host an IPv6 address in its brackets
 * @param port 0 if none is named
 */
record Authority(String host, int port) {
    private static final int MOST_PORT = 65535;
    private static final int LONGEST_NAME = 253;
    private static final Pattern WHOLE = Pattern.compile("(\\[[^\\[\\]]*]|[^:\\[\\]]*)(?::([0-9]{1,5}))?");
    private static final String LABEL = "(?!-)[A-Za-z0-9_-]{1,63}(?<!-)";
    private static final Pattern NAME = Pattern.compile(LABEL + "(?:\\." + LABEL + ")*\\.?");

    /** What ends like this is an IPv4 address to every browser, and must be one. */
    private static final Pattern ENDS_WITH_NUMBER = Pattern.compile("(?:.*\\.)?[0-9]+\\.?");

    /** The authority that the text is; empty if its host is none, or its port. */
    static Optional<Authority> parse(String text) {
        Matcher whole = WHOLE.matcher(text.strip());
        if (!whole.matches() || !isHost(whole.group(1))) {
            return Optional.empty();
        }
        String port = whole.group(2);
        return port == null
                ? Optional.of(new Authority(whole.group(1), 0))
                : parsePort(port).map(number -> new Authority(whole.group(1), number));
    }

    /** A port from 1 to 65535. */
    static Optional<Integer> parsePort(String text) {
        return Optional.of(text.strip())
                .filter(number -> number.matches("[0-9]{1,5}"))
                .map(Integer::valueOf)
                .filter(number -> number >= 1 && number <= MOST_PORT);
    }

    static boolean isHost(String host) {
        if (host.startsWith("[")) {
            return host.endsWith("]")
                    && host.indexOf(':') > 0
                    && IpAddress.parse(host.substring(1, host.length() - 1)).isPresent();
        }
        return host.length() <= LONGEST_NAME
                && NAME.matcher(host).matches()
                && (!ENDS_WITH_NUMBER.matcher(host).matches()
                        || IpAddress.parse(host).isPresent());
    }
}
