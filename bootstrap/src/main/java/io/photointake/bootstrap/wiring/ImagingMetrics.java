package io.photointake.bootstrap.wiring;

import io.photointake.adapter.imaging.ImagingObserver;
import io.photointake.adapter.imaging.schedule.PutOff;
import io.photointake.adapter.metrics.Metrics;
import io.photointake.application.port.Stage;
import io.photointake.domain.image.ImageFormat;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** Counts what the image processor does. */
record ImagingMetrics(Supplier<Metrics> metrics) implements ImagingObserver {
    @Override
    public void waited(ImageFormat format, Duration time) {
        metrics.get().took(Stage.WAIT, time);
    }

    @Override
    public void decoded(ImageFormat format, long pixels, Duration time) {
        metrics.get().took(Stage.DECODE, time);
        metrics.get().decoded(pixels);
    }

    @Override
    public void encoded(ImageFormat format, Duration time) {
        metrics.get().took(Stage.ENCODE, time);
    }

    @Override
    public void putOff(PutOff reason) {
        metrics.get().refused("imaging_" + reason.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public void failedUnexpectedly() {
        metrics.get().failed("imaging");
    }
}
