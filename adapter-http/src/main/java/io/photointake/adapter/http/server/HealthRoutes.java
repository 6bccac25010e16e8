package io.photointake.adapter.http.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.photointake.adapter.http.answer.Answers;
import io.photointake.adapter.http.envelope.ApiVersion;
import io.photointake.adapter.http.envelope.ProtocolError;
import io.photointake.application.upload.CheckReadiness;

/** {@code /healthz} answers while the process lives, {@code /readyz} once and as long as uploads work. */
public record HealthRoutes(CheckReadiness checkReadiness, Answers answers) {
    public void addTo(RoutesConfig routes) {
        Handler health = ctx -> answers.succeed(ctx, ApiVersion.V4, null);
        Handler readiness = ctx -> {
            if (checkReadiness.isReady()) {
                answers.succeed(ctx, ApiVersion.V4, null);
            } else {
                answers.refuse(ctx, ProtocolError.ofStatus(503));
            }
        };
        routes.get("/healthz", health);
        routes.head("/healthz", health);
        routes.get("/readyz", readiness);
        routes.head("/readyz", readiness);
    }
}
