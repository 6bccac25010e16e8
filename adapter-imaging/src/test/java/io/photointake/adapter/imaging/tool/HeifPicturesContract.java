package io.photointake.adapter.imaging.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.imaging.ImagingEngine;
import io.photointake.application.port.EncodedRendition;
import io.photointake.application.port.InMemoryContent;
import io.photointake.application.port.Reading;
import io.photointake.application.port.TestImages;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.PixelSize;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is seen of HEIC and AVIF, with each tool. */
abstract class HeifPicturesContract {
    private static final int TOLERANCE = 20;
    private static final int CUTS = 50;
    private static final int FLIPS = 60;
    private static final int AT_ONCE = 8;

    @TempDir
    Path temporaryFiles;

    private ImagingEngine engine;

    abstract Path tool();

    @BeforeEach
    void open() {
        engine = HeifMachine.engine(tool(), temporaryFiles);
    }

    @AfterEach
    void close() throws Exception {
        if (engine != null) {
            engine.close();
        }
        try (Stream<Path> left = Files.list(temporaryFiles)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "quadrants.heic, RGBY",
        "quadrants.avif, RGBY",
        "ten-bit.heic, RGBY",
        "ten-bit.avif, RGBY",
        "grid.avif, RGBY",
        "turned-1.avif, GYRB",
        "turned-2.avif, YBGR",
        "turned-3.avif, BRYG",
        "mirrored-0.avif, BYRG",
        "mirrored-1.avif, GRYB",
        "turned-and-mirrored.avif, RBGY",
        "cropped.avif, GGYY",
    })
    void showsPicturesUpright(String name, String corners) {
        EncodedRendition standard =
                HeifMachine.rendered(engine, HeifMachine.sample(name)).standard();
        assertEquals(ImageFormat.JPEG, standard.format());
        assertCorners(name, corners, TestImages.decoded(standard.encoded()));
    }

    @ParameterizedTest
    @CsvSource({"0, RGBY", "1, GYRB", "2, YBGR", "3, BRYG"})
    void showsTurnedHeicUpright(int quarters, String corners) {
        byte[] file = turned(HeifMachine.sample("quadrants.heic"), quarters);
        BufferedImage standard =
                TestImages.decoded(HeifMachine.rendered(engine, file).standard().encoded());
        ImageFacts facts = ((Reading.Clean<ImageFacts>) engine.readFacts(new InMemoryContent(file))).value();
        assertEquals(new PixelSize(standard.getWidth(), standard.getHeight()), facts.upright());
        assertCorners("turned by " + quarters, corners, standard);
    }

    @ParameterizedTest
    @ValueSource(strings = {"transparent.heic", "transparent.avif"})
    void keepsTransparency(String name) {
        EncodedRendition standard =
                HeifMachine.rendered(engine, HeifMachine.sample(name)).standard();
        assertEquals(ImageFormat.PNG, standard.format());
        BufferedImage image = TestImages.decoded(standard.encoded());
        assertNear(name, Color.RED, new Color(image.getRGB(10, 10)));
        assertEquals(255, image.getRGB(10, 10) >>> 24);
        assertEquals(0, image.getRGB(90, 10) >>> 24);
    }

    /** One red, stored in P3, told by a profile or by the container's own code. */
    @ParameterizedTest
    @ValueSource(strings = {"p3-icc.heic", "p3-icc.avif", "p3-nclx.avif"})
    void convertsWideColours(String name) {
        BufferedImage image = TestImages.decoded(HeifMachine.rendered(engine, HeifMachine.sample(name))
                .standard()
                .encoded());
        Color seen = new Color(image.getRGB(48, 32));
        assertTrue(
                Math.abs(200 - seen.getRed()) <= 4
                        && Math.abs(60 - seen.getGreen()) <= 4
                        && Math.abs(60 - seen.getBlue()) <= 4,
                name + ": " + seen);
    }

    @Test
    void showsGrey() {
        BufferedImage image = TestImages.decoded(HeifMachine.rendered(engine, HeifMachine.sample("grey.avif"))
                .standard()
                .encoded());
        assertEquals(128, image.getRaster().getSample(50, 30, 0), 2.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"quadrants.heic", "transparent.heic", "quadrants.avif", "transparent.avif", "grid.avif"})
    void refusesFilesWhereverTheyAreCut(String name) {
        byte[] file = HeifMachine.sample(name);
        List<Integer> accepted = new ArrayList<>();
        for (int i = 0; i < CUTS; i++) {
            int length = file.length * i / CUTS;
            if (HeifMachine.processed(engine, Arrays.copyOf(file, length)) instanceof Reading.Clean) {
                accepted.add(length);
            }
        }
        assertEquals(List.of(), accepted, name + " of " + file.length + " bytes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"quadrants.heic", "transparent.avif", "grid.avif"})
    void answersWhateverIsFlipped(String name) {
        Random random = new Random(42);
        for (int i = 0; i < FLIPS; i++) {
            byte[] damaged = HeifMachine.sample(name);
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            assertNotNull(HeifMachine.processed(engine, damaged));
        }
    }

    @Test
    void decodesSeveralAtOnce() {
        List<Integer> widths = IntStream.range(0, AT_ONCE)
                .parallel()
                .mapToObj(i -> HeifMachine.rendered(
                                engine, HeifMachine.sample(i % 2 == 0 ? "quadrants.heic" : "quadrants.avif"))
                        .standard()
                        .size()
                        .width())
                .toList();
        assertEquals(IntStream.range(0, AT_ONCE).mapToObj(i -> 96).toList(), widths);
    }

    /** Makes a turn of the property that states the depth: the boxes are found by their names and may be too long. */
    private static byte[] turned(byte[] file, int quarters) {
        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf("pixi");
        System.arraycopy("irot".getBytes(StandardCharsets.US_ASCII), 0, file, at, 4);
        file[at + 4] = (byte) quarters;
        return file;
    }

    private static void assertCorners(String name, String corners, BufferedImage image) {
        for (int i = 0; i < corners.length(); i++) {
            int x = i % 2 == 0 ? 5 : image.getWidth() - 6;
            int y = i / 2 == 0 ? 5 : image.getHeight() - 6;
            Color expected = switch (corners.charAt(i)) {
                case 'R' -> Color.RED;
                case 'G' -> Color.GREEN;
                case 'B' -> Color.BLUE;
                default -> Color.YELLOW;
            };
            assertNear(name + " corner " + i, expected, new Color(image.getRGB(x, y)));
        }
    }

    private static void assertNear(String name, Color expected, Color actual) {
        assertTrue(
                Math.abs(expected.getRed() - actual.getRed()) <= TOLERANCE
                        && Math.abs(expected.getGreen() - actual.getGreen()) <= TOLERANCE
                        && Math.abs(expected.getBlue() - actual.getBlue()) <= TOLERANCE,
                name + ": " + actual + " instead of " + expected);
    }
}
