package io.photointake.bootstrap.wiring;

import io.photointake.adapter.http.access.FinishedRequest;
import io.photointake.adapter.http.access.RequestObserver;
import io.photointake.adapter.imaging.ImagingObserver;
import io.photointake.adapter.metrics.Metrics;
import io.photointake.adapter.metrics.MetricsSettings;
import io.photointake.application.port.ImageRepositoryBusyException;
import io.photointake.application.port.ImageRepositoryUnavailableException;
import io.photointake.application.port.ImageStoreFullException;
import io.photointake.application.port.ProcessorBusyException;
import io.photointake.application.port.SiteRepositoryBusyException;
import io.photointake.application.port.StageMonitor;
import io.photointake.application.port.TemporaryFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the adapters' observations go: into numbers for Prometheus if these are wanted, else nowhere. The numbers start
 * beside the rest of the program, and whoever has something to count waits for them.
 */
public final class Telemetry implements AutoCloseable {
    private static final Pattern UPLOAD =
            Pattern.compile("/api/v?([0-9])/Upload(Photo/UploadUserPhotos|Image/UploadImage)");
    private static final String PICTURES = "/UserPhoto/";
    private static final String READINESS = "/readyz";
    private static final String NONE = "none";
    private static final String REQUESTS = "requests";

    private final Optional<Beside<Metrics>> metrics;

    private Telemetry(Optional<Beside<Metrics>> metrics) {
        this.metrics = metrics;
    }

    /** Nothing is counted. */
    public static Telemetry off() {
        return new Telemetry(Optional.empty());
    }

    /** Counts from now on, if there are settings. */
    public static Telemetry start(Optional<MetricsSettings> settings) {
        return new Telemetry(settings.map(wanted -> Beside.start("metrics", () -> start(wanted))));
    }

    private static Metrics start(MetricsSettings settings) {
        try {
            return Metrics.start(settings);
        } catch (IOException e) {
            InetSocketAddress address = settings.address();
            throw new UncheckedIOException(
                    "Cannot serve metrics on %s:%d".formatted(address.getHostString(), address.getPort()), e);
        }
    }

    /**
     * The port where the numbers are served, if they are; waits until it is known.
     *
     * @throws UncheckedIOException if the address cannot be bound
     */
    public Optional<Integer> port() {
        return metrics.map(starting -> starting.get().port());
    }

    /** Counts requests, uploads and pictures. */
    public RequestObserver requests() {
        return metrics.<RequestObserver>map(starting -> request -> count(request, starting.get()))
                .orElse(RequestObserver.NONE);
    }

    /** Counts what the image processor does. */
    ImagingObserver imaging() {
        return metrics.<ImagingObserver>map(ImagingMetrics::new).orElse(ImagingObserver.NONE);
    }

    StageMonitor stages() {
        return metrics.<StageMonitor>map(
                        starting -> stage -> starting.get().stages().begin(stage))
                .orElse(StageMonitor.NONE);
    }

    /** Has the numbers know of levels, if there are numbers. */
    void watch(Consumer<Metrics> levels) {
        metrics.ifPresent(starting -> levels.accept(starting.get()));
    }

    private static void count(FinishedRequest request, Metrics metrics) {
        String call = request.call().orElse(NONE);
        String status = Integer.toString(request.status());
        metrics.request(method(request), call, status, request.took());
        metrics.bytes(request.bytesIn(), request.bytesOut());
        Matcher upload = UPLOAD.matcher(call);
        if (upload.matches()) {
            String website =
                    request.website().map(id -> Integer.toString(id.value())).orElse(NONE);
            metrics.upload(
                    upload.group(1),
                    website,
                    request.code().map(codes -> codes.split(",")[0]).orElse(NONE));
        }
        if (call.startsWith(PICTURES)) {
            metrics.picture(status, request.bytesOut());
        }
        if (!call.equals(READINESS)) {
            limit(request).ifPresent(metrics::refused);
        }
        if (isFault(request)) {
            metrics.failed("request");
        }
    }

    /** Of a method that no call has, nothing is told: a client may send any word as one. */
    private static String method(FinishedRequest request) {
        return request.call().isPresent() ? request.method() : NONE;
    }

    private static boolean isFault(FinishedRequest request) {
        return request.status() == 500
                && request.failure()
                        .filter(cause -> !(cause instanceof TemporaryFailure))
                        .isPresent();
    }

    /** The limit that the request ran into. */
    private static Optional<String> limit(FinishedRequest request) {
        return switch (request.status()) {
            case 413 -> Optional.of("bytes");
            case 429 -> Optional.of("rate");
            case 414, 431 -> Optional.of("headers");
            case 503 -> Optional.of(request.failure().map(Telemetry::limit).orElse(REQUESTS));
            default -> Optional.empty();
        };
    }

    private static String limit(Throwable failure) {
        if (failure instanceof ProcessorBusyException) {
            return "images";
        }
        if (failure instanceof ImageStoreFullException) {
            return "disk";
        }
        return failure instanceof ImageRepositoryBusyException
                        || failure instanceof ImageRepositoryUnavailableException
                        || failure instanceof SiteRepositoryBusyException
                ? "database"
                : REQUESTS;
    }

    @Override
    public void close() {
        metrics.ifPresent(starting -> starting.get().close());
    }
}
