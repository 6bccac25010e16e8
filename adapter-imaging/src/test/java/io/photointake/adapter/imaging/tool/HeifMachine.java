package io.photointake.adapter.imaging.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.photointake.adapter.imaging.HeifSettings;
import io.photointake.adapter.imaging.ImagingEngine;
import io.photointake.adapter.imaging.ImagingSettings;
import io.photointake.adapter.imaging.process.Programs;
import io.photointake.application.port.InMemoryContent;
import io.photointake.application.port.Reading;
import io.photointake.application.port.Renditions;
import io.photointake.application.port.Requester;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.resolution.Dpi;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The decoders of the machine that tests run on. */
public final class HeifMachine {
    private static final String DEMAND = "PHOTOINTAKE_REQUIRE_HEIF";

    private HeifMachine() {}

    /** The tool of this name; a machine without it skips the test, unless its environment demands that it has it. */
    static Path tool(String... names) {
        Programs programs = Programs.on(System.getenv("PATH"));
        Optional<Path> tool = java.util.Arrays.stream(names)
                .flatMap(name -> programs.find(name).stream())
                .findFirst();
        if (System.getenv(DEMAND) != null) {
            return tool.orElseThrow(
                    () -> new AssertionError(DEMAND + " is set, but there is no " + String.join(" or ", names)));
        }
        assumeTrue(
                tool.isPresent(),
                "not run: this machine has no " + String.join(" or ", names) + ", see docs/operations.md");
        return tool.orElseThrow();
    }

    /** An engine that decodes with this program and leaves its temporary files in the folder. */
    static ImagingEngine engine(Path tool, Path temporaryFiles) {
        ImagingEngine engine = ImagingEngine.open(settings(tool, temporaryFiles, Duration.ofSeconds(60)));
        assertEquals(
                Set.of(ImageFormat.values()), engine.formats(), tool + " does not decode: " + engine.description());
        return engine;
    }

    static ImagingSettings settings(Path tool, Path temporaryFiles, Duration time) {
        return ImagingSettings.defaults()
                .withHeif(new HeifSettings(
                        true,
                        Optional.of(tool),
                        System.getenv("PATH"),
                        time,
                        ByteSize.ofMegabytes(2048),
                        ByteSize.ofMegabytes(1024),
                        temporaryFiles));
    }

    /** A sample of ours: 96 x 64, red, green, blue and yellow quadrants unless its name says otherwise. */
    public static byte[] sample(String name) {
        try (InputStream resource = HeifMachine.class.getResourceAsStream(name)) {
            return Objects.requireNonNull(resource, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Reading<?> processed(ImagingEngine engine, byte[] file) {
        InMemoryContent content = new InMemoryContent(file);
        Reading<ImageFacts> reading = engine.readFacts(content);
        return reading instanceof Reading.Clean<ImageFacts> clean
                        && clean.value().stored().pixels() <= 4_000_000
                ? engine.render(content, clean.value(), new Dpi(300), Requester.LOCAL)
                : reading;
    }

    static Renditions rendered(ImagingEngine engine, byte[] file) {
        if (processed(engine, file) instanceof Reading.Clean<?> clean
                && clean.value() instanceof Renditions renditions) {
            return renditions;
        }
        throw new AssertionError("not clean: " + processed(engine, file));
    }
}
