package io.photointake.adapter.http.call;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.photointake.adapter.http.answer.Answers;
import io.photointake.adapter.http.credential.CredentialPlace;
import io.photointake.adapter.http.credential.CredentialsGate;
import io.photointake.adapter.http.envelope.ApiVersion;
import io.photointake.adapter.http.parameter.FormValidator;
import io.photointake.adapter.http.parameter.Parameters;
import io.photointake.domain.error.Refusal;
import io.photointake.domain.error.Violation;
import io.photointake.domain.policy.ConfiguredWebsite;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Makes handlers of calls whose values are all in the query, in two stages that each report everything that is wrong in
 * them: the credentials, then the values. A body is not looked at.
 */
public record ValueCalls(CredentialsGate gate, FormValidator validator, Answers answers) {
    /**
     * A call.
     *
     * @param form makes the form of the query; it is valid when the call runs
     */
    public <F extends Record> Handler call(
            CredentialPlace credentials, Function<Parameters, F> form, BiFunction<ConfiguredWebsite, F, Outcome> run) {
        return ctx -> {
            Parameters query = Parameters.ofQuery(ctx.req().getQueryString());
            CredentialsGate.Entry entry = gate.enter(ctx, query, credentials);
            if (entry instanceof CredentialsGate.Entry.Open open) {
                answer(ctx, run(open.site(), form.apply(query), run));
            } else {
                answer(ctx, refused(((CredentialsGate.Entry.Closed) entry).violations()));
            }
        };
    }

    private <F extends Record> Outcome run(
            ConfiguredWebsite site, F form, BiFunction<ConfiguredWebsite, F, Outcome> run) {
        List<Violation> violations = validator.validate(form);
        return violations.isEmpty() ? run.apply(site, form) : refused(violations);
    }

    private static Outcome refused(List<Violation> violations) {
        return new Outcome.Refused(new Refusal(violations));
    }

    private void answer(Context ctx, Outcome outcome) throws IOException {
        if (outcome instanceof Outcome.Done done) {
            answers.succeed(ctx, ApiVersion.V4, done.message(), done.data());
        } else {
            answers.refuse(ctx, ApiVersion.V4, ((Outcome.Refused) outcome).refusal());
        }
    }
}
