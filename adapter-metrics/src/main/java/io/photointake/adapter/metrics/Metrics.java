package io.photointake.adapter.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.photointake.application.port.Stage;
import io.photointake.application.port.StageMonitor;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleSupplier;

/**
 * The service's numbers, and the server at which Prometheus asks for them. Counting never fails and never waits, so it may
 * stand in the way of any request; whatever its labels' values are, there are few of them.
 */
public final class Metrics implements AutoCloseable {
    private static final String NONE = "none";

    /** From a header's bytes to the longest that anything may take. */
    private static final Duration[] STEPS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofSeconds(60)
    };

    private static final List<String> LIMITS =
            List.of("bytes", "headers", "rate", "requests", "database", "disk", "images");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final MetricsServer server;

    private final MeterProvider<Timer> requests = timer("photointake.request", "Requests, from first byte to last");
    private final MeterProvider<Timer> stages = timer("photointake.stage", "Stages of uploads");
    private final MeterProvider<Counter> uploads =
            counter("photointake.uploads", "Upload calls that were answered, with one or several files each");
    private final MeterProvider<Counter> refusals =
            counter("photointake.refusals", "What was not done because a limit was reached");
    private final MeterProvider<Counter> failures =
            counter("photointake.failures", "What failed in a way nobody expected; the log has each with its stack");
    private final MeterProvider<Counter> pictures = counter("photointake.pictures", "Requests for pictures");
    private final Counter pixels = total("photointake.pixels", "Pixels of pictures that were decoded");
    private final Counter bytesIn = total("photointake.received.bytes", "Bytes of request bodies");
    private final Counter bytesOut = total("photointake.sent.bytes", "Bytes of answers' bodies");
    private final Counter pictureBytes = total("photointake.picture.bytes", "Bytes of pictures that were served");

    private Metrics(MetricsSettings settings) throws IOException {
        new JvmMemoryMetrics().bindTo(registry);
        collections.bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        Gauge.builder("photointake.build.info", () -> 1)
                .description("Which build this is")
                .tag("version", settings.version())
                .tag("commit", settings.commit())
                .register(registry);
        // So that the first of each is seen as a rise.
        LIMITS.forEach(limit -> refusals.withTag("limit", limit));
        failures.withTag("where", "request");
        failures.withTag("where", "imaging");
        server = MetricsServer.start(settings.address(), registry::scrape);
    }

    /**
     * Counts from now on, and listens.
     *
     * @throws IOException if the address cannot be bound
     */
    public static Metrics start(MetricsSettings settings) throws IOException {
        return new Metrics(settings);
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** Times the stages of uploads. */
    public StageMonitor stages() {
        return stage -> {
            long start = System.nanoTime();
            return () -> took(stage, Duration.ofNanos(System.nanoTime() - start));
        };
    }

    /** A stage of an upload has taken so long. */
    public void took(Stage stage, Duration time) {
        stages.withTag("stage", label(stage)).record(time);
    }

    /**
     * A request is over.
     *
     * @param method one of HTTP's
     * @param call the path of the route that answered
     */
    public void request(String method, String call, String status, Duration time) {
        requests.withTags("method", method, "call", call, "status", status).record(time);
    }

    /** Bodies had so many bytes. */
    public void bytes(long in, long out) {
        bytesIn.increment((double) in);
        bytesOut.increment((double) out);
    }

    /**
     * An upload call is over.
     *
     * @param version of the API
     * @param website that has shown its key, else {@code none}
     * @param code of the error, {@code none} where it was stored
     */
    public void upload(String version, String website, String code) {
        uploads.withTags("version", version, "website", website, "code", code).increment();
    }

    /** A picture was asked for, and so many bytes of it were sent. */
    public void picture(String status, long bytes) {
        pictures.withTag("status", status).increment();
        pictureBytes.increment((double) bytes);
    }

    /** A picture of so many pixels was decoded. */
    public void decoded(long count) {
        pixels.increment((double) count);
    }

    /** Something was not done because of a limit. */
    public void refused(String limit) {
        refusals.withTag("limit", limit).increment();
    }

    /** Something failed in a way nobody expected. */
    public void failed(String where) {
        failures.withTag("where", where).increment();
    }

    /** From now on the level is told whenever Prometheus asks. */
    public void level(Level level, DoubleSupplier value) {
        level(level, NONE, NONE, value);
    }

    /** From now on the level is told whenever Prometheus asks, as one of several with a label that tells them apart. */
    public void level(Level level, String label, String of, DoubleSupplier value) {
        Gauge.Builder<?> gauge =
                Gauge.builder(level.metric(), value::getAsDouble).description(level.description());
        (label.equals(NONE) ? gauge : gauge.tag(label, of)).register(registry);
    }

    private MeterProvider<Timer> timer(String name, String description) {
        return Timer.builder(name)
                .description(description)
                .serviceLevelObjectives(STEPS)
                .withRegistry(registry);
    }

    private MeterProvider<Counter> counter(String name, String description) {
        return Counter.builder(name).description(description).withRegistry(registry);
    }

    private Counter total(String name, String description) {
        return Counter.builder(name).description(description).register(registry);
    }

    private static String label(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        server.close();
        collections.close();
        registry.close();
    }
}
