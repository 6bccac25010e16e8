package io.photointake.application.port;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageDefect;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.Orientation;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.resolution.Dpi;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every image processor does, shown on JPEG and PNG, which every one has. */
public interface ImageProcessorContract extends PrintFileContract {
    Dpi PRINT = new Dpi(300);

    @Test
    default void decodesJpegAndPng() {
        assertTrue(processor().formats().containsAll(List.of(ImageFormat.JPEG, ImageFormat.PNG)));
    }

    @Test
    default void tellsFormatAndSizeByContent() {
        assertEquals(new PixelSize(60, 40), facts(TestImages.jpeg(60, 40)).stored());
        assertEquals(ImageFormat.JPEG, facts(TestImages.jpeg(60, 40)).format());
        assertEquals(new PixelSize(60, 40), facts(TestImages.png(60, 40)).stored());
        assertEquals(ImageFormat.PNG, facts(TestImages.png(60, 40)).format());
    }

    @Test
    default void tellsTheDensityAFileStates() {
        byte[] jpeg = TestMetadata.withJfifDensity(TestImages.jpeg(60, 40), 240);
        byte[] png = TestMetadata.withPhysicalChunk(TestImages.png(60, 40), 240);
        assertEquals(
                Optional.of(new Dpi(240)), facts(jpeg).density().orElseThrow().dpi());
        assertEquals(
                Optional.of(new Dpi(240)), facts(png).density().orElseThrow().dpi());
        assertEquals(Optional.empty(), facts(TestImages.png(60, 40)).density());
    }

    @ParameterizedTest
    @EnumSource
    default void tellsTheOrientation(Orientation orientation) {
        byte[] jpeg = TestMetadata.withExif(TestImages.jpeg(60, 40), orientation.tag());
        assertEquals(orientation, facts(jpeg).orientation());
    }

    @Test
    default void takesNothingElseForAnImage() {
        assertEquals(ImageDefect.Kind.NOT_AN_IMAGE, defectOfFacts(new byte[0]).kind());
        byte[] text = "a letter, not a picture".getBytes(StandardCharsets.US_ASCII);
        assertEquals(ImageDefect.Kind.NOT_AN_IMAGE, defectOfFacts(text).kind());
    }

    @Test
    default void makesRenditionsThatFitTheirBoxes() {
        Renditions made = rendered(TestImages.jpeg(2100, 1400));
        assertEquals(new PixelSize(1024, 683), made.standard().size());
        assertEquals(new PixelSize(200, 133), made.thumbnail().size());
        assertHasItsSize(made.standard());
        assertHasItsSize(made.thumbnail());
    }

    @Test
    default void enlargesNothing() {
        Renditions made = rendered(TestImages.png(60, 40));
        assertEquals(new PixelSize(60, 40), made.standard().size());
        assertEquals(new PixelSize(60, 40), made.thumbnail().size());
    }

    @Test
    default void makesJpegsOfOpaquePhotos() {
        assertEquals(
                ImageFormat.JPEG, rendered(TestImages.jpeg(60, 40)).standard().format());
        assertEquals(
                ImageFormat.JPEG, rendered(TestImages.png(60, 40)).thumbnail().format());
    }

    @Test
    default void keepsTransparency() {
        Renditions made = rendered(TestImages.halfTransparentPng(1500, 1000));
        for (EncodedRendition rendition : List.of(made.standard(), made.thumbnail())) {
            BufferedImage image = TestImages.decoded(rendition.encoded());
            int middle = image.getHeight() / 4;
            assertEquals(ImageFormat.PNG, rendition.format());
            assertEquals(TestImages.TOP_LEFT.getRGB(), image.getRGB(image.getWidth() / 4, middle));
            assertEquals(0, image.getRGB(image.getWidth() * 3 / 4, middle) >>> 24);
        }
    }

    @ParameterizedTest
    @EnumSource
    default void turnsPicturesUpright(Orientation orientation) {
        byte[] jpeg = TestMetadata.withExif(TestImages.jpeg(1800, 1200), orientation.tag());
        Renditions made = rendered(jpeg);
        PixelSize upright = orientation.upright(new PixelSize(1800, 1200));
        assertEquals(upright.within(Renditions.STANDARD_BOX), made.standard().size());
        assertEquals(uprightCorners(orientation), corners(made.standard()));
        assertEquals(uprightCorners(orientation), corners(made.thumbnail()));
    }

    @Test
    default void stampsTheResolution() {
        Renditions jpegs = rendered(TestImages.jpeg(1500, 1000));
        Renditions pngs = rendered(TestImages.halfTransparentPng(1500, 1000));
        for (Renditions made : List.of(jpegs, pngs)) {
            assertEquals(PRINT.value(), TestMetadata.densityOf(made.standard().encoded()));
            assertEquals(PRINT.value(), TestMetadata.densityOf(made.thumbnail().encoded()));
        }
    }

    @Test
    default void keepsNoMetadata() {
        Renditions jpegs = rendered(TestMetadata.withExif(TestImages.jpeg(60, 40), 1));
        Renditions pngs = rendered(TestMetadata.withExifChunk(TestImages.halfTransparentPng(60, 40), 1));
        assertFalse(TestMetadata.contains(jpegs.standard().encoded(), "Exif"));
        assertFalse(TestMetadata.contains(jpegs.thumbnail().encoded(), "Exif"));
        assertFalse(TestMetadata.contains(pngs.standard().encoded(), "eXIf"));
        assertFalse(TestMetadata.contains(pngs.thumbnail().encoded(), "eXIf"));
    }

    @Test
    default void refusesAFileThatEndsBeforeItsPicture() {
        for (byte[] whole :
                List.of(TestImages.jpeg(900, 600), TestImages.progressiveJpeg(900, 600), TestImages.png(900, 600))) {
            ImageFacts facts = facts(whole);
            byte[] cut = Arrays.copyOf(whole, whole.length * 4 / 5);
            assertInstanceOf(
                    Reading.Defective.class,
                    processor().render(new InMemoryContent(cut), facts, PRINT, Requester.LOCAL));
        }
    }

    @Test
    default void saysThatContentCannotBeRead() {
        ContentSource gone = new ContentSource() {
            @Override
            public ByteSize size() {
                return new ByteSize(1000);
            }

            @Override
            public SeekableByteChannel open() throws IOException {
                throw new IOException("deleted meanwhile");
            }
        };
        ImageFacts facts = facts(TestImages.jpeg(60, 40));
        assertThrows(ImageProcessorException.class, () -> processor().readFacts(gone));
        assertThrows(ImageProcessorException.class, () -> processor().render(gone, facts, PRINT, Requester.LOCAL));
    }

    @Test
    default void serveManyThreadsAtOnce() {
        byte[] photo = TestImages.jpeg(1500, 1000);
        ImageFacts facts = facts(photo);
        long clean = IntStream.range(0, 24)
                .parallel()
                .mapToObj(i -> processor().render(new InMemoryContent(photo), facts, PRINT, Requester.LOCAL))
                .filter(Reading.Clean.class::isInstance)
                .count();
        assertEquals(24, clean);
    }

    private ImageFacts facts(byte[] file) {
        return clean(processor().readFacts(new InMemoryContent(file)));
    }

    private ImageDefect defectOfFacts(byte[] file) {
        Reading<ImageFacts> reading = processor().readFacts(new InMemoryContent(file));
        if (reading instanceof Reading.Defective<ImageFacts> defective) {
            return defective.defect();
        }
        throw new AssertionError("clean: " + reading);
    }

    private Renditions rendered(byte[] file) {
        return clean(processor().render(new InMemoryContent(file), facts(file), PRINT, Requester.LOCAL));
    }

    private static <T> T clean(Reading<T> reading) {
        if (reading instanceof Reading.Clean<T> clean) {
            return clean.value();
        }
        throw new AssertionError("not clean: " + reading);
    }

    private static void assertHasItsSize(EncodedRendition rendition) {
        BufferedImage image = TestImages.decoded(rendition.encoded());
        assertEquals(rendition.size(), new PixelSize(image.getWidth(), image.getHeight()));
    }

    /** The colours seen at the top left, top right, bottom left and bottom right. */
    private static List<Color> uprightCorners(Orientation orientation) {
        Color a = TestImages.TOP_LEFT;
        Color b = TestImages.TOP_RIGHT;
        Color c = TestImages.BOTTOM_LEFT;
        Color d = TestImages.BOTTOM_RIGHT;
        return switch (orientation) {
            case NORMAL -> List.of(a, b, c, d);
            case MIRRORED -> List.of(b, a, d, c);
            case HALF_TURN -> List.of(d, c, b, a);
            case FLIPPED -> List.of(c, d, a, b);
            case TRANSPOSED -> List.of(a, c, b, d);
            case QUARTER_TURN_CLOCKWISE -> List.of(c, a, d, b);
            case TRANSVERSED -> List.of(d, b, c, a);
            case QUARTER_TURN_COUNTER_CLOCKWISE -> List.of(b, d, a, c);
        };
    }

    private static List<Color> corners(EncodedRendition rendition) {
        BufferedImage image = TestImages.decoded(rendition.encoded());
        int width = image.getWidth();
        int height = image.getHeight();
        return List.of(
                nearest(image.getRGB(width / 4, height / 4)),
                nearest(image.getRGB(width * 3 / 4, height / 4)),
                nearest(image.getRGB(width / 4, height * 3 / 4)),
                nearest(image.getRGB(width * 3 / 4, height * 3 / 4)));
    }

    /** The colour without what JPEG does to it. */
    private static Color nearest(int rgb) {
        return new Color(((rgb & 0x808080) >> 7) * 0xFF);
    }
}
