package io.photointake.adapter.imaging.jpeg;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.imaging.picture.Channels;
import io.photointake.adapter.imaging.picture.Pixels;
import io.photointake.application.port.TestImages;
import io.photointake.domain.image.PixelSize;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is decoded, compared with what the JDK's reader makes of the same file. */
class JpegDecoderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sampled-1x1",
                "sampled-2x1",
                "sampled-2x2",
                "grey",
                "grey-sampled-2x2",
                "rgb",
                "restarts",
                "progressive",
                "progressive-grey",
                "progressive-many-scans",
                "scan-for-each",
                "scan-for-luminance",
                "tables-of-16-bits"
            })
    void showsTheSamePixelsAsAnotherDecoder(String name) {
        byte[] file = JpegResource.named(name);
        assertTrue(largestDifference(JpegResource.decoded(file), decodedByTheJdk(file)) <= 2);
    }

    /** What lies between samples is interpolated by one decoder and repeated by another. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sampled-1x2",
                "sampled-3x1",
                "sampled-4x1",
                "sampled-4x2",
                "sampled-luminance-least",
                "sampled-crosswise",
                "progressive-restarts"
            })
    void showsNearlyTheSamePixelsWhereTheSamplingIsOdd(String name) {
        byte[] file = JpegResource.named(name);
        Pixels ours = JpegResource.decoded(file);
        assertTrue(meanDifference(ours, decodedByTheJdk(file)) < 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sampled-1x1",
                "sampled-2x2",
                "sampled-2x1",
                "sampled-1x2",
                "sampled-4x1",
                "sampled-4x2",
                "sampled-crosswise",
                "sampled-luminance-least",
                "progressive",
                "progressive-many-scans",
                "scan-for-each",
                "scan-for-luminance",
                "restarts",
                "grey",
                "rgb"
            })
    void reducesToWhatAveragingGives(String name) {
        byte[] file = JpegResource.named(name);
        Pixels whole = JpegResource.decoded(file);
        for (int factor : new int[] {2, 4, 8}) {
            PixelSize target = new PixelSize((45 + factor - 1) / factor, (38 + factor - 1) / factor);
            Pixels reduced = JpegResource.decoded(file, target);
            assertEquals(target, reduced.size());
            double difference = meanDifference(reduced.samples(), averaged(whole, target, factor));
            assertTrue(difference < 5, name + " at 1/" + factor + ": " + difference);
        }
    }

    @Test
    void reducesFurtherToAnySize() {
        byte[] file = JpegResource.named("sampled-1x1");
        PixelSize target = new PixelSize(30, 25);
        assertArrayEquals(
                JpegResource.decoded(file).reducedTo(target).samples(),
                JpegResource.decoded(file, target).samples());
    }

    /** The means of squares, those at the right and the lower edge of what there is of them. */
    private static byte[] averaged(Pixels whole, PixelSize target, int factor) {
        int count = whole.channels().count();
        byte[] means = new byte[(int) target.pixels() * count];
        for (int i = 0; i < means.length; i++) {
            int left = i / count % target.width() * factor;
            int top = i / count / target.width() * factor;
            int sum = 0;
            int pixels = 0;
            for (int y = top; y < Math.min(top + factor, whole.size().height()); y++) {
                for (int x = left; x < Math.min(left + factor, whole.size().width()); x++) {
                    sum += whole.samples()[(y * whole.size().width() + x) * count + i % count] & 0xFF;
                    pixels++;
                }
            }
            means[i] = (byte) (sum / pixels);
        }
        return means;
    }

    @Test
    void makesTheMeanOfABlockItsOnePixel() {
        BufferedImage image = new BufferedImage(16, 8, BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 128; i++) {
            image.getRaster().setSample(i % 16, i / 16, 0, i % 16 < 8 ? (i * 37) % 200 : 99);
        }
        byte[] file = TestImages.encoded(image, "jpeg");
        Pixels whole = JpegResource.decoded(file);
        double sum = 0;
        for (int i = 0; i < 64; i++) {
            sum += whole.samples()[i / 8 * 16 + i % 8] & 0xFF;
        }
        byte[] reduced = JpegResource.decoded(file, new PixelSize(2, 1)).samples();
        assertEquals(sum / 64, reduced[0] & 0xFF, 1.0);
        assertEquals(99, reduced[1] & 0xFF, 1.0);
    }

    @Test
    void isIndependentOfTheNumberOfScansThatBringAPicture() {
        assertArrayEquals(
                JpegResource.decoded(JpegResource.named("sampled-2x2")).samples(),
                JpegResource.decoded(JpegResource.named("scan-for-each")).samples());
        assertArrayEquals(
                JpegResource.decoded(JpegResource.named("sampled-2x2")).samples(),
                JpegResource.decoded(JpegResource.named("progressive")).samples());
        assertArrayEquals(
                JpegResource.decoded(JpegResource.named("sampled-2x2")).samples(),
                JpegResource.decoded(JpegResource.named("restarts")).samples());
    }

    @Test
    void showsGreyInOneChannel() {
        assertEquals(
                Channels.GREY, JpegResource.decoded(JpegResource.named("grey")).channels());
    }

    @Test
    void leavesArithmeticCodingToOthers() {
        assertFalse(new JpegDecoder().takes(JpegResource.image(JpegResource.named("arithmetic"))));
        assertTrue(new JpegDecoder().takes(JpegResource.image(JpegResource.named("progressive"))));
    }

    @Test
    void needsLittleMemoryForLargePictures() {
        for (boolean progressive : new boolean[] {false, true}) {
            byte[] file = LargeJpeg.header(12_000, 8_000, progressive);
            long bytes = new JpegDecoder().memory(JpegResource.image(file), new PixelSize(1024, 683));
            assertTrue(bytes < 64_000_000, bytes + " bytes");
        }
    }

    /** Whatever other readers are registered. */
    private static BufferedImage decodedByTheJdk(byte[] file) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("jpeg");
        while (readers.hasNext()) {
            ImageReader reader = readers.next();
            if (reader.getClass().getName().startsWith("com.sun.")) {
                reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(file)));
                try {
                    return reader.read(0);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } finally {
                    reader.dispose();
                }
            }
        }
        throw new AssertionError("no reader");
    }

    private static int largestDifference(Pixels ours, BufferedImage theirs) {
        byte[] expected = samples(theirs, ours.channels());
        int largest = 0;
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, Math.abs((expected[i] & 0xFF) - (ours.samples()[i] & 0xFF)));
        }
        return largest;
    }

    private static double meanDifference(Pixels ours, BufferedImage theirs) {
        return meanDifference(ours.samples(), samples(theirs, ours.channels()));
    }

    private static double meanDifference(byte[] ours, byte[] theirs) {
        assertEquals(theirs.length, ours.length);
        double sum = 0;
        for (int i = 0; i < ours.length; i++) {
            sum += Math.abs((ours[i] & 0xFF) - (theirs[i] & 0xFF));
        }
        return sum / ours.length;
    }

    private static byte[] samples(BufferedImage image, Channels channels) {
        byte[] samples = new byte[image.getWidth() * image.getHeight() * channels.count()];
        for (int i = 0, to = 0; to < samples.length; i++) {
            int x = i % image.getWidth();
            int y = i / image.getWidth();
            if (channels == Channels.GREY) {
                samples[to++] = (byte) image.getRaster().getSample(x, y, 0);
            } else {
                int colour = image.getRGB(x, y);
                samples[to++] = (byte) (colour >> 16);
                samples[to++] = (byte) (colour >> 8);
                samples[to++] = (byte) colour;
            }
        }
        return samples;
    }
}
