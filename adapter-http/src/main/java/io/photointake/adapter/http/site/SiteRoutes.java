package io.photointake.adapter.http.site;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.photointake.adapter.http.answer.Cors;
import java.util.Map;
import java.util.function.Function;

/**
 * Where the JavaScript client, the description of the API and the page are: a fixed list, so that nothing a client sends ever names a file.
 *
 * @param page whether there is a page
 */
public record SiteRoutes(Cors cors, boolean page) {
    private static final String MODULE = "/sdk/photo-intake.js";
    private static final Map<String, String> FOR_ALL_SITES = Map.of("Cross-Origin-Resource-Policy", "cross-origin");
    private static final Map<String, String> FOR_THIS_SITE = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; connect-src 'self'; "
                    + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    public void addTo(RoutesConfig routes) {
        ClientScript client = ClientScript.builtIn();
        add(
                routes,
                MODULE,
                client::suitedTo,
                Map.of("Cross-Origin-Resource-Policy", "cross-origin", "Vary", "Sec-Fetch-Dest, Sec-Fetch-Mode"));
        add(routes, "/sdk/photo-intake.global.js", ctx -> client.classic(), FOR_ALL_SITES);
        StaticFile types = StaticFile.builtIn("application/typescript; charset=utf-8", "photo-intake.d.ts");
        add(routes, "/sdk/photo-intake.d.ts", ctx -> types, FOR_ALL_SITES);
        // The more exact application/openapi+yaml is still a draft; this is RFC 9512.
        StaticFile document = StaticFile.builtIn("application/yaml", "openapi.yaml");
        add(routes, "/openapi.yaml", ctx -> document, FOR_ALL_SITES);
        if (page) {
            addPage(routes, "/", "text/html; charset=utf-8", "page.html");
            addPage(routes, "/page/page.css", "text/css; charset=utf-8", "page.css");
            addPage(routes, "/page/page.js", "text/javascript; charset=utf-8", "page.js");
            addPage(routes, "/page/icon.svg", "image/svg+xml", "icon.svg");
        }
    }

    private void addPage(RoutesConfig routes, String path, String type, String name) {
        StaticFile file = StaticFile.builtIn(type, name);
        add(routes, path, ctx -> file, FOR_THIS_SITE);
    }

    private void add(
            RoutesConfig routes, String path, Function<Context, StaticFile> choice, Map<String, String> headers) {
        StaticHandler handler = new StaticHandler(choice, headers, cors);
        routes.get(path, handler);
        routes.head(path, handler);
    }
}
