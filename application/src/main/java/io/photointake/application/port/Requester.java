package io.photointake.application.port;

import io.photointake.domain.site.WebsiteId;

/**
 * For whom work is done, so that one who asks for much does not keep the others waiting.
 *
 * @param address of the client, as far as it is known to be true; never logged by those who schedule work
 * @param website that the work is for
 * @param cancellation tells when whoever asked does not wait for the result any more
 */
public record Requester(String address, WebsiteId website, CancellationSignal cancellation) {
    /** Whoever works on this machine, where nobody else waits. */
    public static final Requester LOCAL = new Requester("127.0.0.1", new WebsiteId(1));

    /** One who waits for the result, however long it takes. */
    public Requester(String address, WebsiteId website) {
        this(address, website, CancellationSignal.NEVER);
    }
}
