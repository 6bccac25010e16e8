package io.photointake.adapter.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.port.InMemoryContent;
import io.photointake.application.port.Reading;
import io.photointake.application.port.Renditions;
import io.photointake.application.port.Requester;
import io.photointake.application.port.TestImages;
import io.photointake.application.port.TestMetadata;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.resolution.Dpi;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Frames that do not fill their screen. */
class FirstFramesTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void laysAGifsFrameOntoItsScreen(boolean plainJava) {
        byte[] gif = TestImages.gif(40, 30);
        ByteBuffer.wrap(gif)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(6, (short) 100)
                .putShort(8, (short) 80);
        int frame = indexOfFrame(gif);
        ByteBuffer.wrap(gif)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(frame + 1, (short) 20)
                .putShort(frame + 3, (short) 10);
        assertFrameAt20And10(rendered(gif, plainJava), new PixelSize(100, 80));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void takesTheFrameForTheScreenOfAGifThatSaysItHasNone(boolean plainJava) {
        byte[] gif = TestImages.gif(40, 30);
        ByteBuffer fields = ByteBuffer.wrap(gif).order(ByteOrder.LITTLE_ENDIAN);
        for (int[] screen : new int[][] {{0, 0}, {0, 30}, {40, 0}}) {
            for (int offset : new int[] {0, 5}) {
                fields.putShort(6, (short) screen[0]).putShort(8, (short) screen[1]);
                fields.putShort(indexOfFrame(gif) + 1, (short) offset);
                Renditions made = rendered(gif, plainJava);
                assertEquals(new PixelSize(40, 30), made.standard().size());
                BufferedImage image = TestImages.decoded(made.standard().encoded());
                assertTrue(Standards.shows(TestImages.BOTTOM_RIGHT, image, 0.8, 0.8));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void enlargesAGifsScreenToItsFrame(boolean plainJava) {
        byte[] gif = TestImages.gif(40, 30);
        ByteBuffer.wrap(gif)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(6, (short) 7)
                .putShort(8, (short) 100);
        Renditions made = rendered(Arrays.copyOf(gif, gif.length - 1), plainJava);
        assertEquals(new PixelSize(40, 100), made.standard().size());
        BufferedImage image = TestImages.decoded(made.standard().encoded());
        assertTrue(Standards.shows(TestImages.TOP_RIGHT, image, 0.8, 0.05));
    }

    @Test
    void laysAWebpsFirstFrameOntoItsCanvas() {
        byte[] still = WebpSamples.lossless(TestImages.quadrants(40, 30));
        byte[] chunks = Arrays.copyOfRange(still, 12, still.length);
        byte[] first = chunk("ANMF", join(frameHeader(20, 10, 40, 30), chunks));
        byte[] second = chunk("ANMF", join(frameHeader(0, 0, 40, 30), chunks));
        byte[] extended = chunk("VP8X", new byte[] {0x12, 0, 0, 0, 99, 0, 0, 79, 0, 0});
        byte[] body = join(join(extended, chunk("ANIM", new byte[6])), join(first, second));
        byte[] file = chunk("RIFF", join("WEBP".getBytes(StandardCharsets.US_ASCII), body));
        assertFrameAt20And10(rendered(file, false), new PixelSize(100, 80));
    }

    private static void assertFrameAt20And10(Renditions made, PixelSize screen) {
        BufferedImage image = TestImages.decoded(made.standard().encoded());
        assertEquals(ImageFormat.PNG, made.standard().format());
        assertEquals(screen, made.standard().size());
        assertEquals(0, image.getRGB(10, 5) >>> 24);
        assertEquals(TestImages.TOP_LEFT.getRGB(), image.getRGB(20, 10));
        assertEquals(TestImages.TOP_RIGHT.getRGB(), image.getRGB(59, 10));
        assertEquals(TestImages.BOTTOM_LEFT.getRGB(), image.getRGB(20, 39));
        assertEquals(0, image.getRGB(60, 40) >>> 24);
    }

    private static Renditions rendered(byte[] file, boolean plainJava) {
        ImagingSettings settings = ImagingSettings.defaults();
        InMemoryContent content = new InMemoryContent(file);
        try (ImagingEngine engine = ImagingEngine.open(plainJava ? settings.withPlainJava() : settings)) {
            if (engine.readFacts(content) instanceof Reading.Clean<ImageFacts> facts
                    && engine.render(content, facts.value(), new Dpi(300), Requester.LOCAL)
                            instanceof Reading.Clean<Renditions> made) {
                return made.value();
            }
            throw new AssertionError("not clean: " + engine.readFacts(content));
        }
    }

    private static int indexOfFrame(byte[] gif) {
        int at = 13 + 3 * (2 << (gif[10] & 7));
        while (gif[at] != 0x2C) {
            at += 2;
            while (gif[at] != 0) {
                at += 1 + (gif[at] & 0xFF);
            }
            at++;
        }
        return at;
    }

    private static byte[] frameHeader(int left, int top, int width, int height) {
        return new byte[] {
            (byte) (left / 2),
            0,
            0,
            (byte) (top / 2),
            0,
            0,
            (byte) (width - 1),
            0,
            0,
            (byte) (height - 1),
            0,
            0,
            100,
            0,
            0,
            0
        };
    }

    private static byte[] chunk(String name, byte[] body) {
        return ByteBuffer.allocate(8 + body.length + (body.length & 1))
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .putInt(body.length)
                .put(body)
                .array();
    }

    private static byte[] join(byte[] first, byte[] second) {
        return TestMetadata.inserted(second, 0, first);
    }
}
