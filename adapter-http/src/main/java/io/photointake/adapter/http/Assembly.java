package io.photointake.adapter.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.router.Endpoint;
import io.javalin.router.InternalRouter;
import io.photointake.adapter.http.access.AccessEntry;
import io.photointake.adapter.http.access.RequestIds;
import io.photointake.adapter.http.access.RequestObserver;
import io.photointake.adapter.http.answer.AllowedMethods;
import io.photointake.adapter.http.answer.Answers;
import io.photointake.adapter.http.answer.Cors;
import io.photointake.adapter.http.call.ValueCalls;
import io.photointake.adapter.http.credential.CredentialsGate;
import io.photointake.adapter.http.envelope.ApiVersion;
import io.photointake.adapter.http.envelope.ProtocolError;
import io.photointake.adapter.http.library.LibraryRoutes;
import io.photointake.adapter.http.parameter.FormValidator;
import io.photointake.adapter.http.picture.BaseUrl;
import io.photointake.adapter.http.picture.PictureRoutes;
import io.photointake.adapter.http.print.PrintRoutes;
import io.photointake.adapter.http.proxy.RequestOrigin;
import io.photointake.adapter.http.server.FailureAnswers;
import io.photointake.adapter.http.server.HealthRoutes;
import io.photointake.adapter.http.server.JettySetup;
import io.photointake.adapter.http.settings.SettingsRoutes;
import io.photointake.adapter.http.site.SiteRoutes;
import io.photointake.adapter.http.traffic.CallerLimits;
import io.photointake.adapter.http.traffic.UploadAdmission;
import io.photointake.adapter.http.upload.UploadRoutes;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the API together. */
final class Assembly {
    private final HttpSettings settings;
    private final HttpUseCases useCases;
    private final FormValidator validator;
    private final Cors cors;
    private final Answers answers;
    private final AtomicReference<Javalin> javalin = new AtomicReference<>();
    private final AtomicReference<Set<String>> words = new AtomicReference<>(Set.of());
    private final AllowedMethods allowed = new AllowedMethods(this::router);
    private final RequestObserver observer;

    Assembly(HttpSettings settings, HttpUseCases useCases, Validator validator, RequestObserver observer) {
        this.settings = settings;
        this.useCases = useCases;
        this.validator = new FormValidator(validator);
        this.cors = new Cors(useCases.readAllowedOrigins());
        this.answers = new Answers(cors, settings.always200());
        this.observer = observer;
    }

    Javalin create() {
        Javalin created = Javalin.create(this::configure);
        javalin.set(created);
        words.set(wordsOfPaths());
        return created;
    }

    private Set<String> wordsOfPaths() {
        return router().allHttpHandlers().stream()
                .flatMap(parsed -> Arrays.stream(parsed.endpoint.path.split("/")))
                .map(segment -> segment.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    private InternalRouter router() {
        return Objects.requireNonNull(javalin.get(), "not yet made").unsafe.internalRouter;
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.router.caseInsensitiveRoutes = true;
        config.router.handlerWrapper(Assembly::handler);
        config.http.prefer405over404 = true;
        CallerLimits limits = new CallerLimits(settings.traffic().rates());
        UploadAdmission admission = new UploadAdmission(settings.traffic().uploadsAtOnce());
        new JettySetup(
                        settings.host(),
                        settings.port(),
                        new RequestOrigin(settings.proxies(), settings.baseUrl().isEmpty()),
                        settings.always200(),
                        settings.traffic(),
                        admission,
                        limits,
                        observer,
                        words::get)
                .configure(config);
        config.routes.before(this::begin);
        CredentialsGate gate = new CredentialsGate(useCases.authenticate(), validator, limits);
        ValueCalls calls = new ValueCalls(gate, validator, answers);
        new UploadRoutes(
                        gate,
                        admission,
                        validator,
                        useCases.receiveFile(),
                        useCases.uploadImage(),
                        answers,
                        new BaseUrl(settings.baseUrl()))
                .addTo(config.routes);
        new LibraryRoutes(calls, useCases.listImages(), useCases.deleteImage(), useCases.moveUser())
                .addTo(config.routes);
        new PrintRoutes(calls, useCases.gradePrint()).addTo(config.routes);
        new SettingsRoutes(calls, useCases.readImageSettings()).addTo(config.routes);
        new PictureRoutes(useCases.openImage(), useCases.openPrintFile(), answers, cors).addTo(config.routes);
        new SiteRoutes(cors, settings.page()).addTo(config.routes);
        new HealthRoutes(useCases.checkReadiness(), answers).addTo(config.routes);
        new FailureAnswers(answers, allowed).addTo(config.routes);
    }

    /** Tells which call a request is, unless the endpoint is one that all requests pass. */
    private static Handler handler(Endpoint endpoint) {
        Handler guarded = FailureAnswers.guarded(endpoint.handler);
        if (!endpoint.method.isHttpMethod()) {
            return guarded;
        }
        return ctx -> {
            AccessEntry.of(ctx.req()).answeredBy(endpoint.path);
            guarded.handle(ctx);
        };
    }

    private void begin(Context ctx) throws IOException {
        ctx.res().setHeader(RequestIds.HEADER, AccessEntry.of(ctx.req()).id());
        if (ctx.req().getMethod().equals("OPTIONS")) {
            cors.preflight(ctx);
            ctx.res().setHeader("Allow", allowed.at(ctx.path()));
            answers.succeed(ctx, ApiVersion.ofPath(ctx.path()), null);
            ctx.skipRemainingHandlers();
        } else if (isCoded(ctx.header("Content-Encoding"))) {
            answers.refuse(ctx, ProtocolError.ofStatus(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE));
            ctx.skipRemainingHandlers();
        }
    }

    /** Nothing here unpacks bodies: a form that is compressed would be read as a broken one. */
    private static boolean isCoded(@Nullable String coding) {
        return coding != null && !coding.isBlank() && !coding.strip().equalsIgnoreCase("identity");
    }
}
