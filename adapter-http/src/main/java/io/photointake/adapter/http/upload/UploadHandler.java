package io.photointake.adapter.http.upload;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.photointake.adapter.http.access.AccessEntry;
import io.photointake.adapter.http.answer.Answers;
import io.photointake.adapter.http.answer.RequestBody;
import io.photointake.adapter.http.body.MultipartParts;
import io.photointake.adapter.http.credential.CredentialsGate;
import io.photointake.adapter.http.parameter.FormValidator;
import io.photointake.adapter.http.parameter.Parameters;
import io.photointake.adapter.http.picture.BaseUrl;
import io.photointake.adapter.http.picture.PictureUrls;
import io.photointake.adapter.http.print.PrintForm;
import io.photointake.adapter.http.print.PrintQuestion;
import io.photointake.adapter.http.traffic.UploadAdmission;
import io.photointake.application.port.CancellationSignal;
import io.photointake.application.reception.ReceiveFile;
import io.photointake.application.upload.Caller;
import io.photointake.application.upload.UploadImage;
import io.photointake.application.upload.UploadImageCommand;
import io.photointake.application.upload.UploadResult;
import io.photointake.domain.error.Refusal;
import io.photointake.domain.error.Violation;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.RequestId;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.UploadLimits;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * An upload call in its three stages, each of which reports everything that is wrong in it: the credentials, before the
 * body is read; the values, and that there is a file of the right size; the pictures themselves.
 */
final class UploadHandler implements Handler {
    /** Well below the age at which a sweep clears what was staged. */
    private static final Duration LONGEST_UPLOAD = Duration.ofMinutes(30);

    private final UploadCall call;
    private final CredentialsGate gate;
    private final UploadAdmission admission;
    private final FormValidator validator;
    private final ReceiveFile receiveFile;
    private final UploadImage uploadImage;
    private final Answers answers;
    private final BaseUrl baseUrl;

    UploadHandler(
            UploadCall call,
            CredentialsGate gate,
            UploadAdmission admission,
            FormValidator validator,
            ReceiveFile receiveFile,
            UploadImage uploadImage,
            Answers answers,
            BaseUrl baseUrl) {
        this.call = call;
        this.gate = gate;
        this.admission = admission;
        this.validator = validator;
        this.receiveFile = receiveFile;
        this.uploadImage = uploadImage;
        this.answers = answers;
        this.baseUrl = baseUrl;
    }

    @Override
    public void handle(Context ctx) throws IOException {
        Parameters query = Parameters.ofQuery(ctx.req().getQueryString());
        CredentialsGate.Entry entry = gate.enter(ctx, query, call.credentials());
        if (entry instanceof CredentialsGate.Entry.Open open) {
            ctx.future(() -> receiveLater(ctx, query, open.site()));
        } else {
            refuse(ctx, ((CredentialsGate.Entry.Closed) entry).violations());
        }
    }

    /** Receives it on a thread of its own, as soon as there is enough of it and a place for it. */
    private CompletableFuture<Void> receiveLater(Context ctx, Parameters query, ConfiguredWebsite site) {
        String website = Integer.toString(site.website().id().value());
        return admission.admit(ctx.req(), website).thenAccept(place -> {
            try (place) {
                receive(ctx, query, site, place.cancellation());
            } catch (IOException failure) {
                throw new CompletionException(failure);
            }
        });
    }

    private void receive(Context ctx, Parameters query, ConfiguredWebsite site, CancellationSignal cancellation)
            throws IOException {
        try (PostedForm posted = read(ctx, query, site.limits())) {
            Parameters given = query.and(posted.values());
            List<Violation> violations = violations(given, posted, site.limits());
            if (violations.isEmpty()) {
                upload(ctx, site, given, posted, cancellation);
            } else {
                refuse(ctx, violations);
            }
        }
    }

    private PostedForm read(Context ctx, Parameters query, UploadLimits limits) throws IOException {
        long length = ctx.req().getContentLengthLong();
        Optional<ByteSize> announced =
                length > 0 && call.mostFiles() == 1 ? Optional.of(new ByteSize(length)) : Optional.empty();
        FormReader reader = new FormReader(
                call,
                limits,
                receiveFile,
                values -> valueViolations(query.and(values), false, limits).isEmpty(),
                announced);
        return reader.read(
                () -> new MultipartParts(ctx.req().getContentType(), RequestBody.open(ctx.req()), LONGEST_UPLOAD));
    }

    private List<Violation> violations(Parameters given, PostedForm posted, UploadLimits limits) {
        boolean allGiven = posted.complete() || !call.takesValuesInForm();
        List<Violation> violations = new ArrayList<>(valueViolations(given, allGiven, limits));
        if (posted.complete()) {
            PrintForm.of(given).oneSided().ifPresent(violations::add);
        }
        violations.addAll(posted.fileViolations());
        return violations;
    }

    private List<Violation> valueViolations(Parameters given, boolean complete, UploadLimits limits) {
        UploadForm form = call.form(given);
        PrintForm print = PrintForm.of(given);
        List<Violation> violations = new ArrayList<>();
        for (Record shape : List.of(form.shape(), print)) {
            violations.addAll(complete ? validator.validate(shape) : validator.validateGiven(shape));
        }
        form.requestedDpi().flatMap(limits.dpiPolicy()::check).ifPresent(violations::add);
        return violations;
    }

    private void upload(
            Context ctx, ConfiguredWebsite site, Parameters given, PostedForm posted, CancellationSignal cancellation)
            throws IOException {
        UploadForm form = call.form(given);
        UploadResult result = uploadImage.upload(new UploadImageCommand(
                site,
                new Caller(ctx.ip(), RequestId.parse(AccessEntry.of(ctx.req()).id()), cancellation),
                form.visitor(),
                call.ownerField(),
                form.previousOwner(),
                form.requestedDpi(),
                call.dpiRule(),
                posted.files()));
        if (result instanceof UploadResult.Stored stored) {
            PictureUrls urls = new PictureUrls(
                    baseUrl.of(ctx.req()), site.website().company().folder());
            PrintQuestion prints = new PrintQuestion(
                    PrintForm.of(given).request(), site.print().thresholds());
            answers.succeed(ctx, call.version(), call.data(stored.images(), urls, prints));
        } else {
            answers.refuse(ctx, call.version(), ((UploadResult.Refused) result).refusal());
        }
    }

    private void refuse(Context ctx, List<Violation> violations) throws IOException {
        answers.refuse(ctx, call.version(), new Refusal(violations));
    }
}
