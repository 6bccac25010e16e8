package io.photointake.application.upload;

import io.photointake.application.port.CancellationSignal;
import io.photointake.domain.image.RequestId;
import java.util.Optional;

/**
 * Who makes a call.
 *
 * @param address of the client, as far as it is known to be true
 * @param request what the log calls the request; absent where nothing logs it
 * @param cancellation tells when the client does not wait for the answer any more
 */
public record Caller(String address, Optional<RequestId> request, CancellationSignal cancellation) {
    /** One who waits for the answer, however long it takes, and whose requests have no ids. */
    public static Caller at(String address) {
        return new Caller(address, Optional.empty(), CancellationSignal.NEVER);
    }
}
