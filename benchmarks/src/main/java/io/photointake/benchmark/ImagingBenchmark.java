package io.photointake.benchmark;

import io.photointake.adapter.imaging.ImagingEngine;
import io.photointake.adapter.imaging.ImagingSettings;
import io.photointake.application.port.Reading;
import io.photointake.application.port.Renditions;
import io.photointake.application.port.Requester;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.resolution.Dpi;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** The image processor as the server uses it: facts from the header, and full decode with both renditions. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ImagingBenchmark {
    private static final Dpi DPI = new Dpi(300);

    @Param({"jpeg-2mp", "jpeg-10mp", "jpeg-10mp-progressive", "png", "png-alpha", "gif", "bmp", "tiff", "webp"})
    private String picture = "";

    private @Nullable Subject subject;

    @Setup
    public void open() throws IOException {
        ImagingEngine engine = ImagingEngine.open(ImagingSettings.defaults());
        PictureFile content = new PictureFile(Pictures.file(picture));
        subject = new Subject(engine, content, clean(engine.readFacts(content)));
        clean(renditions());
    }

    @TearDown
    public void close() {
        subject().engine.close();
    }

    @Benchmark
    public Reading<ImageFacts> facts() {
        return subject().engine.readFacts(subject().content);
    }

    @Benchmark
    public Reading<Renditions> renditions() {
        return subject().engine.render(subject().content, subject().facts, DPI, Requester.LOCAL);
    }

    private Subject subject() {
        return Objects.requireNonNull(subject);
    }

    private static <T> T clean(Reading<T> reading) {
        return reading.fold(value -> value, defect -> {
            throw new IllegalStateException("the picture to measure is refused: " + defect);
        });
    }

    private record Subject(ImagingEngine engine, PictureFile content, ImageFacts facts) {}
}
