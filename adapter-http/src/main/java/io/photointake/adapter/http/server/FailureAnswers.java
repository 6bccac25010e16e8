package io.photointake.adapter.http.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import io.photointake.adapter.http.access.AccessEntry;
import io.photointake.adapter.http.access.RequestIds;
import io.photointake.adapter.http.answer.AllowedMethods;
import io.photointake.adapter.http.answer.Answers;
import io.photointake.adapter.http.envelope.ApiVersion;
import io.photointake.adapter.http.envelope.ProtocolError;
import io.photointake.adapter.http.traffic.TooManyRequestsException;
import io.photointake.adapter.http.traffic.TrafficHandler;
import io.photointake.application.port.LostContentException;
import io.photointake.application.port.TemporaryFailure;
import io.photointake.domain.error.ErrorCode;
import io.photointake.domain.error.Refusal;
import io.photointake.domain.error.Violation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where exceptions become answers. */
public final class FailureAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(FailureAnswers.class);

    private final Answers answers;
    private final AllowedMethods allowed;

    public FailureAnswers(Answers answers, AllowedMethods allowed) {
        this.answers = answers;
        this.allowed = allowed;
    }

    public void addTo(RoutesConfig routes) {
        routes.exception(HttpResponseException.class, (refused, ctx) -> answer(ctx, refused));
        routes.exception(TooManyRequestsException.class, (often, ctx) -> {
            ctx.res().setHeader("Retry-After", Long.toString(often.seconds()));
            send(ctx, () -> answers.refuse(ctx, ProtocolError.ofStatus(429)));
        });
        routes.exception(Exception.class, (failure, ctx) -> answer(ctx, failure));
    }

    /** The handler, its errors of the virtual machine as exceptions: Javalin would answer them with words of its own. */
    public static Handler guarded(Handler handler) {
        return ctx -> {
            try {
                handler.handle(ctx);
            } catch (Error error) {
                throw new VirtualMachineFailure(error);
            }
        };
    }

    private void answer(Context ctx, HttpResponseException refused) {
        if (refused.getStatus() == HttpServletResponse.SC_METHOD_NOT_ALLOWED) {
            ctx.res().setHeader("Allow", allowed.at(ctx.path()));
        }
        send(ctx, () -> answers.refuse(ctx, ProtocolError.ofStatus(refused.getStatus())));
    }

    private void answer(Context ctx, Violation violation) {
        send(ctx, () -> answers.refuse(ctx, ApiVersion.ofPath(ctx.path()), Refusal.of(violation)));
    }

    private void answer(Context ctx, Exception failure) {
        AccessEntry entry = AccessEntry.of(ctx.req());
        String id = entry.id();
        if (ctx.res().isCommitted()) {
            LOG.info("A request broke off while it was answered: {}", failure.toString());
            return;
        }
        startAnew(ctx, id);
        entry.failedBy(failure);
        if (failure instanceof TemporaryFailure) {
            answer(ctx, busy());
            putOff(ctx, entry, failure);
            return;
        }
        if (failure instanceof LostContentException) {
            LOG.error("A request found a damaged photo. {}", failure.getMessage());
        } else {
            LOG.error("A request failed", failure);
        }
        answer(ctx, fault(id));
    }

    private static void putOff(Context ctx, AccessEntry entry, Exception failure) {
        if (TrafficHandler.isClientGone(ctx.req())) {
            entry.closedByClient();
            LOG.info("An upload was given up, as its client has closed the connection");
        } else {
            LOG.warn("A request was put off: {}", failure.toString());
        }
        LOG.debug("A request was put off", failure);
    }

    /** What was prepared of another answer, such as a picture, must not be mixed with the error. */
    private static void startAnew(Context ctx, String id) {
        ctx.res().reset();
        ctx.res().setHeader(RequestIds.HEADER, id);
    }

    private static void send(Context ctx, Answer answer) {
        if (ctx.res().isCommitted()) {
            return;
        }
        try {
            answer.write();
        } catch (IOException clientGone) {
            throw new UncheckedIOException(clientGone);
        }
    }

    private static Violation busy() {
        return Violation.of(
                ErrorCode.SERVER_BUSY,
                "request",
                "More photos are being worked on than this server takes on at once",
                "Wait a few seconds, then send the photo again");
    }

    private static Violation fault(String id) {
        return Violation.of(
                ErrorCode.SERVER_ERROR,
                "request",
                "The server failed and acknowledges nothing. Its log names the cause under " + id,
                "Try again; if it fails again, tell the operator this id");
    }

    private static final class VirtualMachineFailure extends RuntimeException {
        private static final long serialVersionUID = 1L;

        VirtualMachineFailure(Error cause) {
            super(cause);
        }
    }

    private interface Answer {
        void write() throws IOException;
    }
}
