package io.photointake.adapter.http.traffic;

import java.util.List;
import org.eclipse.jetty.util.InetAddressSet;

/**
 * How often clients may ask, in requests a minute; 0 is without a limit. A client that was quiet may use a whole minute's
 * worth at once.
 *
 * @param uploads of one address
 * @param calls of one address, other than uploads and pictures
 * @param pictures of one address
 * @param uploadsOfKey with one key, from all addresses together
 * @param callsOfKey with one key, from all addresses together
 * @param failedKeys of one address; beyond that only keys that were good lately are looked at
 * @param trusted addresses and networks that may ask as often as they like
 */
public record RateSettings(
        long uploads,
        long calls,
        long pictures,
        long uploadsOfKey,
        long callsOfKey,
        long failedKeys,
        List<String> trusted) {
    /** As a fresh installation has it: far above what people do, also many behind one address. */
    public static final RateSettings DEFAULT = new RateSettings(12_000, 12_000, 0, 0, 0, 300, List.of());

    public RateSettings {
        trusted = List.copyOf(trusted);
    }

    /**
     * The addresses and networks that are trusted.
     *
     * @throws IllegalArgumentException if one of them is none
     */
    public InetAddressSet networks() {
        InetAddressSet networks = new InetAddressSet();
        networks.addAll(trusted);
        return networks;
    }
}
