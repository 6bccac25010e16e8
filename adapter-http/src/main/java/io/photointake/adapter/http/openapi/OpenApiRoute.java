package io.photointake.adapter.http.openapi;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.photointake.adapter.http.answer.Cors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;

/**
 * Serves the OpenAPI document of all calls. Its type is that of YAML (RFC 9512), since the more exact
 * {@code application/openapi+yaml} is still a draft. Clients keep it, but ask each time whether it has changed.
 */
public record OpenApiRoute(Cors cors) {
    private static final String PATH = "/openapi.yaml";

    public void addTo(RoutesConfig routes) {
        Handler send = this::send;
        routes.get(PATH, send);
        routes.head(PATH, send);
    }

    private void send(Context ctx) throws IOException {
        HttpServletResponse response = ctx.res();
        cors.allow(ctx);
        response.setHeader("ETag", OpenApiDocument.ETAG);
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (isCurrent(ctx.req())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType("application/yaml");
        response.setContentLength(OpenApiDocument.BYTES.length);
        if (!ctx.req().getMethod().equals("HEAD")) {
            response.getOutputStream().write(OpenApiDocument.BYTES);
        }
    }

    /** Whether the client's copy is the one there is (RFC 9110, section 13.1.2). */
    private static boolean isCurrent(HttpServletRequest request) {
        return Collections.list(request.getHeaders("If-None-Match")).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(tag -> tag.strip().replaceFirst("^W/", ""))
                .anyMatch(tag -> tag.equals("*") || tag.equals(OpenApiDocument.ETAG));
    }
}
