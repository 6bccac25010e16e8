package io.photointake.adapter.imaging.schedule;

import io.photointake.application.port.Requester;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What counts as one who asks: an IPv4 address, or the 64 bits of an IPv6 address that a customer of a provider has. */
final class ClientNetwork {
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:]*:[0-9a-fA-F:.]*");
    private static final int NETWORK_BYTES = 8;

    private ClientNetwork() {}

    static String of(Requester requester) {
        String address = requester.address();
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
