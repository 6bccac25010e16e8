package io.photointake.adapter.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.port.EncodedRendition;
import io.photointake.application.port.InMemoryContent;
import io.photointake.application.port.Reading;
import io.photointake.application.port.Renditions;
import io.photointake.application.port.Requester;
import io.photointake.application.port.TestImages;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.Orientation;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.resolution.Dpi;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the renditions show, on each engine. */
abstract class PicturesContract {
    private static final int WIDTH = 1300;
    private static final int HEIGHT = 900;
    private static final int TOLERANCE = 14;

    private final ImagingSettings settings;

    PicturesContract(ImagingSettings settings) {
        this.settings = settings;
    }

    @Test
    void showsEveryFormatAsItIs() {
        BufferedImage image = TestImages.quadrants(WIDTH, HEIGHT);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("jpeg", TestImages.jpeg(WIDTH, HEIGHT));
        files.put("progressive jpeg", TestImages.progressiveJpeg(WIDTH, HEIGHT));
        files.put("png", TestImages.png(WIDTH, HEIGHT));
        files.put("gif", TestImages.gif(WIDTH, HEIGHT));
        files.put("bmp", TestImages.bmp(WIDTH, HEIGHT));
        files.put("tiff", TestImages.tiff(WIDTH, HEIGHT));
        files.put("lossy webp", WebpSamples.lossy(image));
        files.put("lossless webp", WebpSamples.lossless(image));
        files.forEach((name, file) -> {
            Renditions made = rendered(file);
            assertEquals(ImageFormat.JPEG, made.standard().format(), name);
            assertEquals(
                    new PixelSize(WIDTH, HEIGHT).within(1024), made.standard().size(), name);
            assertCorners(name, made.standard(), Orientation.NORMAL);
            assertCorners(name, made.thumbnail(), Orientation.NORMAL);
        });
    }

    @ParameterizedTest
    @EnumSource
    void turnsPicturesOfEveryFormatUpright(Orientation orientation) {
        OrientedFiles.turnedBy(orientation.tag(), 260, 180).forEach((name, file) -> {
            Renditions made = rendered(file);
            assertEquals(
                    orientation.upright(new PixelSize(260, 180)),
                    made.standard().size(),
                    name);
            assertCorners(name, made.standard(), orientation);
            assertCorners(name, made.thumbnail(), orientation);
        });
    }

    @Test
    void keepsTransparencyOfWebp() {
        Renditions made = rendered(WebpSamples.lossless(TestImages.halfTransparent(WIDTH, HEIGHT)));
        BufferedImage standard = TestImages.decoded(made.standard().encoded());
        assertEquals(ImageFormat.PNG, made.standard().format());
        assertEquals(TestImages.TOP_LEFT.getRGB(), standard.getRGB(100, 100));
        assertEquals(0, standard.getRGB(1000, 100) >>> 24);
    }

    @Test
    void doesNotLetInvisibleColoursBleed() {
        BufferedImage image = new BufferedImage(2048, 2048, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 2048; y++) {
            for (int x = 0; x < 2048; x++) {
                image.setRGB(x, y, (x & 1) == 0 ? 0xFFFFFFFF : 0x00FF0000);
            }
        }
        BufferedImage standard = TestImages.decoded(
                rendered(TestImages.encoded(image, "png")).standard().encoded());
        assertEquals(0x80FFFFFF, standard.getRGB(500, 500));
    }

    @Test
    void readsInkAsAdobeWritesItWithAndWithoutItsMarker() {
        JpegSamples.Ink cyanThenYellow = (x, y) -> x < 100 ? new int[] {255, 0, 0, 0} : new int[] {0, 0, 255, 0};
        for (byte[] file : new byte[][] {
            JpegSamples.cmyk(200, 100, cyanThenYellow), JpegSamples.plainCmyk(200, 100, cyanThenYellow)
        }) {
            BufferedImage image = TestImages.decoded(rendered(file).standard().encoded());
            Color cyan = new Color(image.getRGB(40, 50));
            Color yellow = new Color(image.getRGB(160, 50));
            assertTrue(cyan.getRed() < 90 && cyan.getBlue() > 180, cyan.toString());
            assertTrue(yellow.getRed() > 200 && yellow.getBlue() < 90, yellow.toString());
        }
    }

    @Test
    void showsSixteenBitsAsEight() {
        BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_USHORT_GRAY);
        for (int i = 0; i < 64 * 64; i++) {
            image.getRaster().setSample(i % 64, i / 64, 0, 0xC0C0);
        }
        for (String format : new String[] {"png", "tiff"}) {
            byte[] file = TestImages.encoded(image, format);
            BufferedImage standard =
                    TestImages.decoded(rendered(file).standard().encoded());
            assertEquals(0xC0, standard.getRaster().getSample(30, 30, 0), 1.0, format);
        }
    }

    private void assertCorners(String name, EncodedRendition rendition, Orientation orientation) {
        BufferedImage image = TestImages.decoded(rendition.encoded());
        PixelSize size = new PixelSize(image.getWidth(), image.getHeight());
        Color[] stored = {TestImages.TOP_LEFT, TestImages.TOP_RIGHT, TestImages.BOTTOM_LEFT, TestImages.BOTTOM_RIGHT};
        int[] order = switch (orientation) {
            case NORMAL -> new int[] {0, 1, 2, 3};
            case MIRRORED -> new int[] {1, 0, 3, 2};
            case HALF_TURN -> new int[] {3, 2, 1, 0};
            case FLIPPED -> new int[] {2, 3, 0, 1};
            case TRANSPOSED -> new int[] {0, 2, 1, 3};
            case QUARTER_TURN_CLOCKWISE -> new int[] {2, 0, 3, 1};
            case TRANSVERSED -> new int[] {3, 1, 2, 0};
            case QUARTER_TURN_COUNTER_CLOCKWISE -> new int[] {1, 3, 0, 2};
        };
        for (int i = 0; i < 4; i++) {
            int x = i % 2 == 0 ? 5 : size.width() - 6;
            int y = i / 2 == 0 ? 5 : size.height() - 6;
            assertNear(name + " corner " + i, stored[order[i]], new Color(image.getRGB(x, y)));
        }
    }

    private static void assertNear(String name, Color expected, Color actual) {
        boolean near = Math.abs(expected.getRed() - actual.getRed()) <= TOLERANCE
                && Math.abs(expected.getGreen() - actual.getGreen()) <= TOLERANCE
                && Math.abs(expected.getBlue() - actual.getBlue()) <= TOLERANCE;
        assertTrue(near, name + ": " + actual + " instead of " + expected);
    }

    private Renditions rendered(byte[] file) {
        InMemoryContent content = new InMemoryContent(file);
        try (ImagingEngine engine = ImagingEngine.open(settings)) {
            if (engine.readFacts(content) instanceof Reading.Clean<ImageFacts> facts
                    && engine.render(content, facts.value(), new Dpi(300), Requester.LOCAL)
                            instanceof Reading.Clean<Renditions> made) {
                return made.value();
            }
            throw new AssertionError("not clean");
        }
    }
}
