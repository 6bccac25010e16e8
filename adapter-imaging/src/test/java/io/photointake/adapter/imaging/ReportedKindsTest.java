package io.photointake.adapter.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.photointake.domain.image.ImageFormat;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files of kinds that users of such services reported as refused or shown wrongly. The folder is the system property
 * {@code photointake.reports}, else beside the repository; without it there is nothing to test.
 */
class ReportedKindsTest {
    private static final Path FOLDER = Path.of(System.getProperty("photointake.reports", "../../shared/reports"));
    private static Standards standards;

    @BeforeAll
    static void open() {
        standards = Standards.natively();
    }

    @AfterAll
    static void close() {
        standards.close();
    }

    private static BufferedImage shown(String name) throws IOException {
        Path file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file));
        return standards.of(Files.readAllBytes(file)).orElseThrow(() -> new AssertionError(name + " is refused"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "j01-sos-0-0-0.jpg",
                "j03-no-eoi-seft.jpg",
                "j03c-panorama-6000x1200-stray.jpg",
                "j05c-stray-17-mixed.jpg"
            })
    void showsOddJpegs(String name) throws IOException {
        assertTrue(Standards.shows(new Color(254, 0, 0), shown(name), 0.125, 0.25));
    }

    @Test
    void showsInkWithoutAdobesMarker() throws IOException {
        assertTrue(Standards.shows(new Color(236, 33, 40), shown("j08b-cmyk-no-adobe.jpg"), 0.1875, 0.21875));
    }

    @Test
    void showsInkWithOpacity() throws IOException {
        BufferedImage image = shown("t04b-cmyka-unassoc.tif");
        assertTrue(image.getColorModel().hasAlpha());
        long sum = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                sum += image.getRGB(x, y) >>> 24;
            }
        }
        assertEquals(143, sum / (double) (image.getWidth() * image.getHeight()), 1.5);
    }

    @Test
    void showsAGifWithoutAScreen() throws IOException {
        BufferedImage image = shown("g01-screen-0x0.gif");
        assertEquals(List.of(120, 80), List.of(image.getWidth(), image.getHeight()));
    }

    @Test
    void showsGreyOfLimitedRangeLikeThatOfFullRange() throws IOException {
        assumeTrue(standards.show(ImageFormat.AVIF));
        BufferedImage limited = shown("a01-grey-limited.avif");
        BufferedImage full = shown("a02-grey-full.avif");
        for (int i = 0; i < 480 * 320; i++) {
            int difference = (limited.getRGB(i % 480, i / 480) & 0xFF) - (full.getRGB(i % 480, i / 480) & 0xFF);
            assertTrue(Math.abs(difference) < 24, "at " + i % 480 + "," + i / 480 + ": " + difference);
        }
    }

    @Test
    void showsThePrimaryPictureBesideASharedGainMap() throws IOException {
        assumeTrue(standards.show(ImageFormat.HEIC));
        for (String name : List.of("h01-gainmap-one-ref.heic", "h02-ios18-tmap-two-refs.heic")) {
            assertTrue(Standards.shows(Color.RED, shown(name), 0.125, 0.25), name);
        }
    }

    @Test
    void takesThe48MegapixelsOfAPhoneWithTheDefaults() throws IOException {
        assumeTrue(standards.show(ImageFormat.HEIC));
        BufferedImage standard = shown("h06-48mp.heic");
        assertEquals(1024, Math.max(standard.getWidth(), standard.getHeight()));
    }
}
