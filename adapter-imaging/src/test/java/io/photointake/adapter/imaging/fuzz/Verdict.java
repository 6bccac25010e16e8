package io.photointake.adapter.imaging.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.imaging.ImagingEngine;
import io.photointake.application.port.EncodedRendition;
import io.photointake.application.port.Reading;
import io.photointake.application.port.Renditions;
import io.photointake.application.port.Requester;
import io.photointake.application.port.TestImages;
import io.photointake.domain.image.ImageDefect;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.resolution.Dpi;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * Whether an engine answers to a file as it must to any: with a reading that is clean and keeps its promises or defective
 * and says why, in time, within memory that a picture of that size may take, and with nothing left open.
 */
final class Verdict {
    /** What a website would allow; small, so that a fuzzer sees many files in a second. */
    private static final long MOST_PIXELS = 1 << 18;

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Dpi DPI = new Dpi(300);

    private final ImagingEngine engine;
    private final TracedContent content;
    private final long mostAllocated;

    Verdict(ImagingEngine engine, byte[] file) {
        this.engine = engine;
        this.content = new TracedContent(file);
        this.mostAllocated = Allocation.MOST_FOR_A_SMALL_PICTURE + 64L * file.length;
    }

    void ofFacts() {
        Reading<ImageFacts> first = answered(() -> engine.readFacts(content));
        assertPlain(first);
        assertEquals(first, answered(() -> engine.readFacts(content)), "the same file has the same facts");
    }

    void ofRenditions() {
        Reading<ImageFacts> facts = answered(() -> engine.readFacts(content));
        assertPlain(facts);
        if (facts instanceof Reading.Clean<ImageFacts> clean
                && clean.value().stored().pixels() <= MOST_PIXELS) {
            Reading<Renditions> reading = answered(() -> engine.render(content, clean.value(), DPI, Requester.LOCAL));
            assertPlain(reading);
            if (reading instanceof Reading.Clean<Renditions> rendered) {
                PixelSize size = clean.value().upright();
                assertShows(
                        size.within(Renditions.STANDARD_BOX), rendered.value().standard());
                assertShows(
                        size.within(Renditions.THUMBNAIL_BOX), rendered.value().thumbnail());
            }
        }
    }

    /** What it takes counts the second time, if it is too much the first time: classes are loaded then, and instrumented. */
    private <T> Reading<T> answered(Supplier<Reading<T>> question) {
        Cost<T> cost = Cost.of(question);
        if (cost.isTooMuch(mostAllocated)) {
            cost = Cost.of(question);
            assertFalse(cost.isTooMuch(mostAllocated), cost.toString());
        }
        assertEquals(0, content.channelsLeftOpen(), "channels left open");
        return cost.answer;
    }

    private static void assertPlain(Reading<?> reading) {
        if (reading instanceof Reading.Defective<?> defective) {
            ImageDefect defect = defective.defect();
            assertFalse(defect.detail().isBlank());
            assertFalse(defect.detail().contains("memory"), defect.detail());
        }
    }

    private static void assertShows(PixelSize promised, EncodedRendition rendition) {
        assertEquals(promised, rendition.size());
        assertTrue(rendition.format() == ImageFormat.JPEG || rendition.format() == ImageFormat.PNG);
        BufferedImage shown = TestImages.decoded(rendition.encoded());
        assertEquals(promised, new PixelSize(shown.getWidth(), shown.getHeight()));
    }

    /**
     * An answer and what it took.
     *
     * @param allocated bytes of Java's heap, whether still in use or not
     */
    private record Cost<T>(Reading<T> answer, Duration taken, long allocated) {
        static <T> Cost<T> of(Supplier<Reading<T>> question) {
            long start = System.nanoTime();
            long before = Allocation.soFar();
            Reading<T> answer = question.get();
            long allocated = Allocation.soFar() - before;
            return new Cost<>(answer, Duration.ofNanos(System.nanoTime() - start), allocated);
        }

        boolean isTooMuch(long mostAllocated) {
            return allocated > mostAllocated || taken.compareTo(LONGEST) > 0;
        }
    }
}
