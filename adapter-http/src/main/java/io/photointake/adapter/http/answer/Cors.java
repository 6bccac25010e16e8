package io.photointake.adapter.http.answer;

import io.javalin.http.Context;
import io.photointake.application.site.ReadAllowedOrigins;
import io.photointake.domain.site.AllowedOrigins;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says which pages may read an answer. A website's own origins count once it is known; before that, and for a preflight,
 * which carries no values, those of all websites together do. Credentials are never allowed: the API has no cookies.
 */
public final class Cors {
    private static final Logger LOG = LoggerFactory.getLogger(Cors.class);
    private static final String ORIGINS = "io.photointake.origins";
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final String METHODS = "GET, HEAD, POST, PUT, DELETE, OPTIONS";
    private static final String EXPOSED = "X-Request-Id, Retry-After, ETag, Content-Length, Content-Range";
    private static final String USUAL_HEADERS = "websiteId, webApiClientKey, Content-Type";
    private static final Pattern HEADER_NAMES = Pattern.compile("[A-Za-z0-9_.,\\- ]{1,1024}");

    /** Two hours, the longest that browsers cache a preflight. */
    private static final String MAX_AGE_SECONDS = "7200";

    private final ReadAllowedOrigins readAllowedOrigins;

    public Cors(ReadAllowedOrigins readAllowedOrigins) {
        this.readAllowedOrigins = readAllowedOrigins;
    }

    /** From now on this request is one website's. */
    public static void narrow(Context ctx, AllowedOrigins origins) {
        ctx.attribute(ORIGINS, origins);
    }

    /** Puts the headers on an answer. */
    public void allow(Context ctx) {
        AllowedOrigins origins = ctx.attribute(ORIGINS);
        allow(ctx.res(), ctx.header("Origin"), origins == null ? ofAllWebsites() : origins);
    }

    /** Puts the headers on the answer to a preflight. */
    public void preflight(Context ctx) {
        HttpServletResponse response = ctx.res();
        allow(ctx);
        String wanted = ctx.header("Access-Control-Request-Headers");
        response.setHeader("Access-Control-Allow-Methods", METHODS);
        response.setHeader(
                "Access-Control-Allow-Headers",
                wanted != null && HEADER_NAMES.matcher(wanted).matches() ? wanted : USUAL_HEADERS);
        response.setHeader("Access-Control-Max-Age", MAX_AGE_SECONDS);
    }

    private static void allow(HttpServletResponse response, @Nullable String origin, AllowedOrigins origins) {
        response.setHeader("Access-Control-Expose-Headers", EXPOSED);
        if (origins.allowsAny()) {
            response.setHeader(ALLOW_ORIGIN, "*");
            return;
        }
        response.setHeader("Vary", "Origin");
        if (origin != null && origins.allows(origin)) {
            response.setHeader(ALLOW_ORIGIN, origin);
        }
    }

    private AllowedOrigins ofAllWebsites() {
        try {
            return readAllowedOrigins.ofAllWebsites();
        } catch (RuntimeException failure) {
            LOG.error("The allowed origins cannot be read; the answer goes out to any page", failure);
            return AllowedOrigins.ANY;
        }
    }
}
