package io.photointake.adapter.http.access;

import io.photointake.domain.site.WebsiteId;
import java.time.Duration;
import java.util.Optional;

/**
 * A request that was answered, or given up.
 *
 * @param call the path of the route that answered, as it is documented; absent where there is none
 * @param website that has shown its key
 * @param code the error's codes, several joined with commas; absent where there is no error
 * @param status what became of it, also where errors are sent with status 200
 * @param bytesIn of the body, as far as it was read
 * @param bytesOut of the answer's body
 * @param took from its first byte to the end of the answer
 * @param failure what kept the server from doing what it was asked for
 */
public record FinishedRequest(
        String method,
        Optional<String> call,
        Optional<WebsiteId> website,
        Optional<String> code,
        int status,
        long bytesIn,
        long bytesOut,
        Duration took,
        Optional<Throwable> failure) {}
