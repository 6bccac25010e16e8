package io.photointake.bootstrap.command;

import io.photointake.adapter.http.HttpApi;
import io.photointake.adapter.http.HttpSettings;
import io.photointake.adapter.http.HttpUseCases;
import io.photointake.bootstrap.config.Config;
import io.photointake.bootstrap.wiring.Service;
import jakarta.validation.Validator;
import java.io.PrintWriter;
import java.net.SocketException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private final Validator validator;
    private final AtomicBoolean announced = new AtomicBoolean();

    @Mixin
    private ConfigOptions options = new ConfigOptions();

    @Mixin
    private ServerOptions serverOptions = new ServerOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ServeCommand(Configs configs, Validator validator) {
        this.configs = configs;
        this.validator = validator;
    }

    @Override
    public Integer call() throws InterruptedException {
        Config config = configs.of(options, serverOptions);
        Service service = Service.open(config);
        LOG.info("Imaging by {}", service.imaging());
        LOG.info("Data in {}, rows in {}", config.dataFolder(), config.databaseUrl());
        HttpApi api = listen(config, service);
        RunningServer server = new RunningServer(api, service);
        Runtime.getRuntime().addShutdownHook(server.shutdownHook());
        if (config.isDemo()) {
            announceDemo(service, config, api.port());
        }
        announced.set(true);
        LOG.info("Ready on http://{}:{}", config.host(), api.port());
        server.runUntilTold();
        return 0;
    }

    private HttpApi listen(Config config, Service service) {
        try {
            return HttpApi.start(httpSettings(config), useCases(service), validator);
        } catch (RuntimeException e) {
            service.close();
            throw networkFailure(e)
                    .<RuntimeException>map(reason -> new CommandFailure(
                            "Cannot listen on %s:%s: %s".formatted(config.host(), config.port(), reason), e))
                    .orElse(e);
        }
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
    private HttpUseCases useCases(Service service) {
        HttpUseCases all = service.useCases();
        return all.withReadiness(() -> announced.get() && all.checkReadiness().isReady());
    }

    private void announceDemo(Service service, Config config, int port) {
        String base =
                config.baseAddress().orElseGet(() -> config.localAddress(port)).toString();
        PrintWriter out = spec.commandLine().getOut();
        out.println(DemoNotice.of(service.demoSite().prepare(), base));
        out.flush();
    }

    private static HttpSettings httpSettings(Config config) {
        return new HttpSettings(
                config.host(),
                config.portNumber(),
                config.baseAddress(),
                config.trustsProxy(),
                config.answersAlways200());
    }
}
