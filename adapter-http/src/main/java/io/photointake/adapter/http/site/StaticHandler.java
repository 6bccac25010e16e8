package io.photointake.adapter.http.site;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.photointake.adapter.http.answer.Cors;
import io.photointake.domain.site.AllowedOrigins;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;

/** Sends the file that suits the request, or word that the client's copy is still good. */
final class StaticHandler implements Handler {
    private final Function<Context, StaticFile> choice;
    private final Map<String, String> headers;
    private final Cors cors;

    StaticHandler(Function<Context, StaticFile> choice, Map<String, String> headers, Cors cors) {
        this.choice = choice;
        this.headers = Map.copyOf(headers);
        this.cors = cors;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        StaticFile file = choice.apply(ctx);
        HttpServletResponse response = ctx.res();
        headers.forEach(response::setHeader);
        response.setHeader("ETag", file.tag().text());
        // Kept, but asked about each time: a new version of the service counts at once.
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("X-Content-Type-Options", "nosniff");
        Cors.narrow(ctx, AllowedOrigins.ANY);
        cors.allow(ctx);
        if (file.tag().isHeldBy(ctx.req())) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(file.type());
        response.setContentLength(file.content().length);
        if (!ctx.req().getMethod().equals("HEAD")) {
            response.getOutputStream().write(file.content());
        }
    }
}
