package io.photointake.application.port;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.Orientation;
import io.photointake.domain.resolution.Dpi;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the print files of every image processor are like, shown on JPEG and PNG. */
public interface PrintFileContract {
    Dpi PRESS = new Dpi(317);

    ImageProcessor processor();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    default void aPrintFileHasThePixelsOfTheOriginalAndTheResolutionOfThePhoto(boolean keepsPrivate) {
        for (byte[] original : List.of(
                TestImages.jpeg(60, 40),
                TestImages.progressiveJpeg(60, 40),
                TestMetadata.withJfifDensity(TestImages.jpeg(60, 40), 72),
                TestMetadata.withPhysicalChunk(TestImages.png(60, 40), 72),
                TestImages.halfTransparentPng(60, 40))) {
            byte[] print = printFile(original, keepsPrivate);

            assertSamePixels(original, print);
            assertEquals(
                    Optional.of(PRESS), factsOf(print).density().orElseThrow().dpi());
        }
    }

    @ParameterizedTest
    @EnumSource
    default void aPrintFileIsTurnedAsTheOriginalIsAndTellsNoPlace(Orientation orientation) {
        byte[] photo = TestMetadata.withExif(TestImages.jpeg(60, 40), orientation.tag());
        assertTrue(TestMetadata.tellsPlace(photo));

        byte[] print = printFile(photo, false);

        assertEquals(orientation, factsOf(print).orientation());
        assertFalse(TestMetadata.tellsPlace(print));
        assertFalse(TestMetadata.tellsPlace(
                printFile(TestMetadata.withExifChunk(TestImages.png(60, 40), orientation.tag()), false)));
    }

    @Test
    default void aPrintFileTellsThePlaceWhereThatIsWanted() {
        assertTrue(TestMetadata.tellsPlace(printFile(TestMetadata.withExif(TestImages.jpeg(60, 40), 6), true)));
        assertTrue(TestMetadata.tellsPlace(printFile(TestMetadata.withExifChunk(TestImages.png(60, 40), 6), true)));
    }

    @Test
    default void aPrintFileIsReadFromAnyPosition() throws IOException {
        ContentSource print =
                processor().printFile(new InMemoryContent(TestImages.jpeg(60, 40)), ImageFormat.JPEG, PRESS, false);
        byte[] whole = bytesOf(print);
        assertEquals(whole.length, print.size().bytes());
        try (SeekableByteChannel channel = print.open()) {
            assertEquals(whole.length, channel.size());
            for (int from = whole.length - 1; from >= 0; from--) {
                ByteBuffer part = ByteBuffer.allocate(Math.min(7, whole.length - from));
                channel.position(from);
                while (part.hasRemaining() && channel.read(part) >= 0) {
                    assertEquals(from + part.position(), channel.position());
                }
                assertArrayEquals(Arrays.copyOfRange(whole, from, from + part.position()), part.array());
            }
            channel.position(whole.length);
            assertEquals(-1, channel.read(ByteBuffer.allocate(1)));
        }
    }

    @Test
    default void aPrintFileOfAPrintFileIsTheSame() {
        byte[] print = printFile(TestMetadata.withExif(TestImages.jpeg(60, 40), 6), false);
        assertArrayEquals(print, printFile(print, false));
    }

    @Test
    default void aPrintFileOfWhatCannotBeReadIsAFailure() {
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
        assertThrows(ImageProcessorException.class, () -> processor().printFile(gone, ImageFormat.JPEG, PRESS, false));
    }

    private byte[] printFile(byte[] original, boolean keepsPrivate) {
        return bytesOf(processor()
                .printFile(new InMemoryContent(original), factsOf(original).format(), PRESS, keepsPrivate));
    }

    private ImageFacts factsOf(byte[] file) {
        return processor().readFacts(new InMemoryContent(file)).fold(facts -> facts, defect -> {
            throw new AssertionError(defect.detail());
        });
    }

    private static byte[] bytesOf(ContentSource content) {
        try (InputStream stream = Channels.newInputStream(content.open())) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertSamePixels(byte[] original, byte[] print) {
        assertArrayEquals(argb(TestImages.decoded(original)), argb(TestImages.decoded(print)));
    }

    private static int[] argb(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
