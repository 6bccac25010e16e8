package io.photointake.bootstrap.command;

import io.photointake.adapter.http.HttpApi;
import io.photointake.adapter.http.HttpSettings;
import io.photointake.adapter.http.HttpUseCases;
import io.photointake.adapter.metrics.MetricsSettings;
import io.photointake.bootstrap.config.Config;
import io.photointake.bootstrap.config.SettingKeys;
import io.photointake.bootstrap.config.SettingsSummary;
import io.photointake.bootstrap.logging.Logging;
import io.photointake.bootstrap.wiring.Beside;
import io.photointake.bootstrap.wiring.Service;
import io.photointake.bootstrap.wiring.Telemetry;
import jakarta.validation.Validator;
import java.io.PrintWriter;
import java.net.SocketException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "serve", description = "Run the server until it is told to stop.")
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    private final Configs configs;
    private final Supplier<Validator> validator;
    private final AtomicBoolean announced = new AtomicBoolean();

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Mixin
    private ServerOptions serverOptions = new ServerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ServeCommand(Configs configs, Supplier<Validator> validator) {
        this.configs = configs;
        this.validator = validator;
    }

    @Override
    public Integer call() throws InterruptedException {
        Config config = configs.of(options, serverOptions);
        Logging.apply(config.observability().logLevel(), config.observability().logsJson());
        BuildVersion version = BuildVersion.current();
        LOG.info("Starting {} with {}", version, SettingsSummary.of(config));
        CountDownLatch stopRequested = new CountDownLatch(1);
        StopSignals.handle(stopRequested::countDown);
        Telemetry telemetry = Telemetry.start(config.observability()
                .metrics()
                .map(address -> new MetricsSettings(address, version.version(), version.commit())));
        Beside<Service> opening = Beside.start("service", () -> Service.open(config, telemetry));
        HttpApi api = listen(config, opening, telemetry);
        Service service = opened(opening, api, telemetry);
        announceMetrics(config, telemetry);
        LOG.info("Data in {}, rows in {}", config.dataFolder(), SettingsSummary.withoutSecrets(config.databaseUrl()));
        logEngines(service);
        RunningServer server = new RunningServer(api, service, telemetry);
        Runtime.getRuntime().addShutdownHook(server.shutdownHook());
        if (config.isDemo()) {
            announceDemo(service, config, api.port());
        }
        announced.set(true);
        LOG.info("Ready on {}", config.listeningAddress(api.port()));
        SystemdNotification.ready("Ready on " + config.listeningAddress(api.port()));
        server.awaitShutdown(stopRequested);
        LOG.info("Stopped {}", version);
        return 0;
    }

    /** Listens while the service is being opened; a request that is quicker waits for it. */
    private HttpApi listen(Config config, Beside<Service> opening, Telemetry telemetry) {
        try {
            return HttpApi.start(httpSettings(config), useCases(opening), validator.get(), telemetry.requests());
        } catch (RuntimeException e) {
            opening.get().close();
            throw networkFailure(e)
                    .<RuntimeException>map(reason -> new CommandFailure(
                            "Cannot listen on %s:%s: %s".formatted(config.host(), config.port(), reason), e))
                    .orElse(e);
        }
    }

    private static Service opened(Beside<Service> opening, HttpApi api, Telemetry telemetry) {
        try {
            return opening.get();
        } catch (RuntimeException | Error e) {
            api.close();
            telemetry.close();
            throw e;
        }
    }

    /** What decodes HEIC and AVIF is known a moment later than the rest, and nobody else has to wait for that. */
    private static void logEngines(Service service) {
        Thread logger = new Thread(() -> LOG.info("Imaging by {}", service.imaging()), "log-engines");
        logger.setDaemon(true);
        logger.start();
    }

    /** Says where the numbers are. */
    private static void announceMetrics(Config config, Telemetry telemetry) {
        String address = config.observability().metricsAddress();
        if (address == null) {
            LOG.info("No metrics: there is no {}", SettingKeys.METRICS_ADDRESS);
            return;
        }
        String host = address.substring(0, address.lastIndexOf(':'));
        LOG.info("Metrics on http://{}:{}/metrics", host, telemetry.port().orElseThrow());
    }

    /** The reason at the bottom of a failure to listen. */
    private static Optional<String> networkFailure(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(cause -> cause instanceof SocketException || cause instanceof UnresolvedAddressException)
                .reduce((outer, inner) -> inner)
                .map(cause -> cause instanceof UnresolvedAddressException
                        ? "no such address"
                        : String.valueOf(cause.getMessage()));
    }

    /** The service's use cases, ready only once everything there is to say at start has been said. */
    private HttpUseCases useCases(Supplier<Service> service) {
        Supplier<HttpUseCases> all = () -> service.get().useCases();
        return new HttpUseCases(
                (website, key) -> all.get().authenticate().authenticate(website, key),
                () -> all.get().readAllowedOrigins().ofAllWebsites(),
                (file, limits) -> all.get().receiveFile().receive(file, limits),
                command -> all.get().uploadImage().upload(command),
                (company, rendition, name) -> all.get().openImage().open(company, rendition, name),
                (company, name) -> all.get().openPrintFile().open(company, name),
                (site, user, id, request) -> all.get().gradePrint().grade(site, user, id, request),
                (website, user, wanted, page) -> all.get().listImages().list(website, user, wanted, page),
                (website, user, id) -> all.get().deleteImage().delete(website, user, id),
                (move, rules) -> all.get().moveUser().move(move, rules),
                website -> all.get().readImageSettings().of(website),
                () -> announced.get() && all.get().checkReadiness().isReady());
    }

    private void announceDemo(Service service, Config config, int port) {
        String base =
                config.baseAddress().orElseGet(() -> config.localAddress(port)).toString();
        PrintWriter out = spec.commandLine().getOut();
        out.println(DemoNotice.of(service.demoSite().prepare(), base, config.hasPage()));
        out.flush();
    }

    private static HttpSettings httpSettings(Config config) {
        return new HttpSettings(
                config.host(),
                config.portNumber(),
                config.baseAddress(),
                config.trustedProxies(),
                config.answersAlways200(),
                config.hasPage(),
                config.traffic().settings());
    }
}
