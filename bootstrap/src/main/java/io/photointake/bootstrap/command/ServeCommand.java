package io.photointake.bootstrap.command;

import io.photointake.adapter.http.HttpApi;
import io.photointake.adapter.http.HttpSettings;
import io.photointake.adapter.http.HttpUseCases;
import io.photointake.bootstrap.config.Config;
import io.photointake.bootstrap.wiring.Service;
import jakarta.validation.Validator;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
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
        CountDownLatch stopped = new CountDownLatch(1);
        Service service = Service.open(config);
        LOG.info("Imaging by {}", service.imaging());
        LOG.info("Data in {}, rows in {}", config.dataFolder(), config.databaseUrl());
        HttpApi api = HttpApi.start(httpSettings(config), useCases(service), validator);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            api.close();
                            service.close();
                            stopped.countDown();
                        },
                        "shutdown"));
        if (config.isDemo()) {
            announceDemo(service, config, api.port());
        }
        announced.set(true);
        LOG.info("Ready on http://{}:{}", config.host(), api.port());
        stopped.await();
        return 0;
    }

    /** The service's use cases, ready only once everything there is to say at start has been said. */
    private HttpUseCases useCases(Service service) {
        HttpUseCases all = service.useCases();
        return new HttpUseCases(
                all.authenticate(),
                all.readAllowedOrigins(),
                all.receiveFile(),
                all.uploadImage(),
                all.openImage(),
                () -> announced.get() && all.checkReadiness().isReady());
    }

    private void announceDemo(Service service, Config config, int port) {
        String base = config.baseAddress()
                .map(Object::toString)
                .orElse("http://" + (config.host().equals("0.0.0.0") ? "127.0.0.1" : config.host()) + ":" + port);
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
