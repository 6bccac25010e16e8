package io.photointake.application.port;

import io.photointake.domain.site.WebsiteId;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * For whom work is done, so that one who asks for much does not keep the others waiting.
 *
 * @param address of the client, as far as it is known to be true; never logged by those who schedule work
 * @param website that the work is for
 */
public record Requester(String address, WebsiteId website) {
    /** Whoever works on this machine, where nobody else waits. */
    public static final Requester LOCAL = new Requester("127.0.0.1", new WebsiteId(1));

    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
    private static final int NETWORK_BYTES = 8;

    /** What counts as one who asks: an IPv4 address, or the 64 bits of an IPv6 address that a customer of a provider has. */
    public String network() {
        if (!IPV6.matcher(address).matches()) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES)));
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
