package io.photointake.adapter.http.credential;

import io.javalin.http.Context;
import io.photointake.adapter.http.access.AccessEntry;
import io.photointake.adapter.http.answer.Cors;
import io.photointake.adapter.http.parameter.FormValidator;
import io.photointake.adapter.http.parameter.ParameterValue;
import io.photointake.adapter.http.parameter.Parameters;
import io.photointake.adapter.http.parameter.ValueKind;
import io.photointake.adapter.http.traffic.CallerLimits;
import io.photointake.application.site.Authenticate;
import io.photointake.application.site.Authentication;
import io.photointake.domain.error.ErrorCode;
import io.photointake.domain.error.Violation;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.site.AllowedOrigins;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lets recognised websites in, before any body is read. */
public final class CredentialsGate {
    private static final String WEBSITE_ID = "websiteId";
    private static final String CLIENT_KEY = "webApiClientKey";

    private final Authenticate authenticate;
    private final FormValidator validator;
    private final CallerLimits limits;

    public CredentialsGate(Authenticate authenticate, FormValidator validator, CallerLimits limits) {
        this.limits = limits;
        this.authenticate = authenticate;
        this.validator = validator;
    }

    /** The website, or everything that is wrong with the credentials. From then on the answer is for its pages only. */
    public Entry enter(Context ctx, Parameters query, CredentialPlace place) {
        CredentialsForm form = new CredentialsForm(
                read(ctx, query, place, WEBSITE_ID).as(ValueKind.POSITIVE_INT),
                read(ctx, query, place, CLIENT_KEY).as(ValueKind.SECRET));
        List<Violation> violations = new ArrayList<>(validator.validate(form));
        limits.beforeLookUp(ctx.req(), form.key());
        Authentication authentication = authenticate.authenticate(form.website(), form.key());
        if (authentication instanceof Authentication.Granted granted) {
            form.key().ifPresent(key -> limits.granted(ctx.req(), key));
            AllowedOrigins origins = granted.site().website().origins();
            Cors.narrow(ctx, origins);
            AccessEntry.of(ctx.req()).askedBy(granted.site().website().id());
            return new Entry.Open(granted.site());
        }
        violations.addAll(((Authentication.Denied) authentication).violations());
        if (violations.stream().anyMatch(violation -> violation.code() == ErrorCode.INVALID_CLIENT_KEY)) {
            limits.failed(ctx.req());
        }
        return new Entry.Closed(violations);
    }

    private static ParameterValue read(Context ctx, Parameters query, CredentialPlace place, String name) {
        Parameters headers = new Parameters();
        Collections.list(ctx.req().getHeaders(name)).forEach(value -> headers.add(name, value));
        return place == CredentialPlace.HEADERS
                ? headers.get(name).or(query.get(name))
                : query.get(name).or(headers.get(name));
    }

    /** Whether the gate is open to a caller. */
    public sealed interface Entry {
        /** The caller is this website. */
        record Open(ConfiguredWebsite site) implements Entry {}

        /** Nobody knows who it is. */
        record Closed(List<Violation> violations) implements Entry {
            public Closed {
                violations = List.copyOf(violations);
            }
        }
    }
}
