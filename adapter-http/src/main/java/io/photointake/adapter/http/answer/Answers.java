package io.photointake.adapter.http.answer;

import io.javalin.http.Context;
import io.photointake.adapter.http.access.AccessEntry;
import io.photointake.adapter.http.envelope.ApiVersion;
import io.photointake.adapter.http.envelope.Envelope;
import io.photointake.adapter.http.envelope.HttpStatusMapping;
import io.photointake.adapter.http.envelope.Json;
import io.photointake.adapter.http.envelope.ProtocolError;
import io.photointake.domain.error.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes envelopes. What the client is still sending is thrown away after the answer, by the server. */
public final class Answers {
    private final Cors cors;
    private final boolean always200;

    /** @param always200 whether errors are answered with status 200 too */
    public Answers(Cors cors, boolean always200) {
        this.cors = cors;
        this.always200 = always200;
    }

    /** Answers with a success. */
    public void succeed(Context ctx, ApiVersion version, @Nullable Object data) throws IOException {
        answer(ctx, 200, version.success(data));
    }

    /** Answers with a success that has a text of its own. */
    public void succeed(Context ctx, ApiVersion version, String message, @Nullable Object data) throws IOException {
        answer(ctx, 200, version.success(message, data));
    }

    /** Answers with what is wrong. */
    public void refuse(Context ctx, ApiVersion version, Refusal refusal) throws IOException {
        answerError(ctx, HttpStatusMapping.statusOf(refusal.category()), version.error(refusal));
    }

    /** Answers with an error that no call is at fault for. */
    public void refuse(Context ctx, ProtocolError error) throws IOException {
        answerError(ctx, error.status(), error.envelope());
    }

    private void answerError(Context ctx, int status, Envelope envelope) throws IOException {
        if (ProtocolError.mayPass(status) && !ctx.res().containsHeader("Retry-After")) {
            ctx.res().setHeader("Retry-After", ProtocolError.RETRY_AFTER_SECONDS);
        }
        AccessEntry.of(ctx.req()).refusedWith(Objects.requireNonNull(envelope.errorCode()), status);
        answer(ctx, always200 ? 200 : status, envelope);
    }

    private void answer(Context ctx, int status, Envelope envelope) throws IOException {
        if (new UnreadBody(ctx.req()).exists()) {
            ctx.res().setHeader("Connection", "close");
        }
        send(ctx, status, envelope);
    }

    private void send(Context ctx, int status, Envelope envelope) throws IOException {
        byte[] json = Json.bytes(envelope);
        HttpServletResponse response = ctx.res();
        cors.allow(ctx);
        response.setStatus(status);
        response.setContentType(Json.CONTENT_TYPE);
        response.setContentLength(json.length);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        OutputStream out = response.getOutputStream();
        if (!ctx.req().getMethod().equals("HEAD")) {
            out.write(json);
        }
        response.flushBuffer();
    }
}
