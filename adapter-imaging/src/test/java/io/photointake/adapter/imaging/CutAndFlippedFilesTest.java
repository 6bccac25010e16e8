package io.photointake.adapter.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.photointake.application.port.InMemoryContent;
import io.photointake.application.port.Reading;
import io.photointake.application.port.Requester;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.resolution.Dpi;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cut and damaged files of every format, on both engines. */
class CutAndFlippedFilesTest {
    private static final int CUTS = 50;
    private static final int FLIPS = 500;
    private static final long WEBSITE_LIMIT = 4_000_000;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void acceptsWholeFiles(boolean plainJava) {
        try (ImagingEngine engine = engine(plainJava)) {
            Samples.ofEveryFormat()
                    .forEach((name, file) -> assertInstanceOf(Reading.Clean.class, processed(engine, file), name));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void refusesFilesWhereverTheyAreCut(boolean plainJava) {
        List<String> accepted = new ArrayList<>();
        try (ImagingEngine engine = engine(plainJava)) {
            Samples.ofEveryFormat().forEach((name, file) -> {
                for (int i = 0; i < CUTS; i++) {
                    byte[] cut = Arrays.copyOf(file, file.length * i / CUTS);
                    if (processed(engine, cut) instanceof Reading.Clean) {
                        accepted.add(name + " cut to " + cut.length + " of " + file.length);
                    }
                }
            });
        }
        assertEquals(List.of(), accepted);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void answersWhateverIsFlipped(boolean plainJava) {
        Random random = new Random(42);
        try (ImagingEngine engine = engine(plainJava)) {
            Samples.ofEveryFormat().forEach((name, file) -> {
                for (int i = 0; i < FLIPS; i++) {
                    byte[] damaged = file.clone();
                    int at = i % 2 == 0 ? random.nextInt(file.length) : random.nextInt(Math.min(300, file.length));
                    damaged[at] ^= (byte) (1 << random.nextInt(8));
                    assertNotNull(processed(engine, damaged), name);
                }
            });
        }
    }

    /** What the use case does: facts, the limit on pixels, renditions. */
    private static Reading<?> processed(ImagingEngine engine, byte[] file) {
        InMemoryContent content = new InMemoryContent(file);
        Reading<ImageFacts> reading = engine.readFacts(content);
        if (reading instanceof Reading.Clean<ImageFacts> clean
                && clean.value().stored().pixels() <= WEBSITE_LIMIT) {
            return engine.render(content, clean.value(), new Dpi(300), Requester.LOCAL);
        }
        return reading;
    }

    private static ImagingEngine engine(boolean plainJava) {
        ImagingSettings settings = ImagingSettings.defaults();
        return ImagingEngine.open(plainJava ? settings.withPlainJava() : settings);
    }
}
