package io.photointake.adapter.http.picture;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;

/**
 * Where clients reach the service: as configured, else as the request came in.
 *
 * @param configured absent takes it from the request
 */
public record BaseUrl(Optional<URI> configured) {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    public String of(HttpServletRequest request) {
        return configured.map(uri -> uri.toString().replaceFirst("/+$", "")).orElseGet(() -> ofRequest(request));
    }

    private static String ofRequest(HttpServletRequest request) {
        String scheme = request.getScheme();
        int port = request.getServerPort();
        boolean usual = port <= 0 || port == (scheme.equals("https") ? HTTPS_PORT : HTTP_PORT);
        return scheme + "://" + request.getServerName() + (usual ? "" : ":" + port);
    }
}
