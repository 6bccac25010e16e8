package io.photointake.adapter.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.photointake.application.port.InMemoryContent;
import io.photointake.application.port.Reading;
import io.photointake.application.port.Requester;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.resolution.Dpi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Photos people really made, and broken ones, with what is known of them. The folder is the system property {@code
 * photointake.corpus}, else beside the repository; without it there is nothing to test.
 */
class CorpusTest {
    private static final Set<String> NO_PHOTOS = Set.of("svg", "psd");
    private static final Pattern FIELD =
            Pattern.compile("\"(file|expect|format|oriented_width|oriented_height)\": \"?([^\",}]*)");

    @Test
    void acceptsAndRefusesAsKnownNatively() throws IOException {
        check(ImagingSettings.defaults());
    }

    @Test
    void acceptsAndRefusesAsKnownInPlainJava() throws IOException {
        check(ImagingSettings.defaults().withPlainJava());
    }

    private static void check(ImagingSettings settings) throws IOException {
        Path folder = Path.of(System.getProperty("photointake.corpus", "../../shared/corpus/open"));
        assumeTrue(Files.exists(folder.resolve("truth.jsonl")));
        List<String> wrong = new ArrayList<>();
        int checked = 0;
        try (ImagingEngine engine = ImagingEngine.open(settings)) {
            for (String line : Files.readAllLines(folder.resolve("truth.jsonl"))) {
                Map<String, String> truth = new TreeMap<>();
                for (Matcher field = FIELD.matcher(line); field.find(); ) {
                    truth.putIfAbsent(field.group(1), field.group(2));
                }
                if (isDecodedHere(engine, truth.getOrDefault("format", ""))) {
                    checked++;
                    judge(engine, Files.readAllBytes(folder.resolve(truth.get("file"))), truth, wrong);
                }
            }
        }
        assertFalse(checked == 0);
        assertEquals(List.of(), wrong);
    }

    private static boolean isDecodedHere(ImagingEngine engine, String format) {
        return !NO_PHOTOS.contains(format)
                && ImageFormat.parse(format)
                        .map(known -> engine.formats().contains(known))
                        .orElse(true);
    }

    private static void judge(ImagingEngine engine, byte[] file, Map<String, String> truth, List<String> wrong) {
        InMemoryContent content = new InMemoryContent(file);
        Reading<?> reading = engine.readFacts(content);
        if (reading instanceof Reading.Clean<?> clean && clean.value() instanceof ImageFacts facts) {
            reading = engine.render(content, facts, new Dpi(300), Requester.LOCAL);
            if ("accept".equals(truth.get("expect")) && !facts.upright().equals(size(truth))) {
                wrong.add(truth.get("file") + " is " + facts.upright());
            }
        }
        String done = reading instanceof Reading.Clean ? "accept" : "reject";
        if (!"either".equals(truth.get("expect")) && !done.equals(truth.get("expect"))) {
            wrong.add(truth.get("file") + ": " + reading);
        }
    }

    private static PixelSize size(Map<String, String> truth) {
        return new PixelSize(
                Integer.parseInt(truth.get("oriented_width")), Integer.parseInt(truth.get("oriented_height")));
    }
}
