package io.photointake.adapter.http;

import io.photointake.adapter.http.proxy.TrustedProxies;
import io.photointake.adapter.http.traffic.TrafficSettings;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.util.Optional;

/**
 * How the HTTP API is served.
 *
 * @param host the address to listen on
 * @param port 0 takes any free one
 * @param baseUrl under which clients reach the service, without a slash at its end; absent takes it from each request
 * @param proxies whose {@code Forwarded} and {@code X-Forwarded-*} headers say who the client is and how it sees the service
 * @param always200 whether errors are answered with status 200, for clients that cannot read a body otherwise
 * @param page whether there is a page at the root to upload with
 * @param traffic what clients may hold, and for how long
 */
public record HttpSettings(
        @NotBlank String host,
        @Min(0) @Max(65535) int port,
        Optional<URI> baseUrl,
        TrustedProxies proxies,
        boolean always200,
        boolean page,
        TrafficSettings traffic) {}
