package io.photointake.adapter.imaging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.adapter.imaging.bytes.BrokenImageException;
import io.photointake.adapter.imaging.decode.EncodedImage;
import io.photointake.adapter.imaging.jpeg.JpegDecoder;
import io.photointake.adapter.imaging.leptonica.LeptonicaJpegDecoder;
import io.photointake.adapter.imaging.picture.Picture;
import io.photointake.adapter.imaging.sample.Answers;
import io.photointake.adapter.imaging.sample.Pictures;
import io.photointake.application.port.InMemoryContent;
import io.photointake.application.port.Reading;
import io.photointake.application.port.Renditions;
import io.photointake.application.port.Requester;
import io.photointake.application.port.TestImages;
import io.photointake.domain.image.ImageDefect;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.resolution.Dpi;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** JPEGs of a size at which native code decodes those that are sound. */
class LargeJpegsTest {
    private static final int CUTS = 50;
    private static final int FLIPS = 200;
    private static final byte[] PHOTO =
            TestImages.encoded(Pictures.colourful(800, 600, BufferedImage.TYPE_INT_RGB), "jpeg");

    private static ImagingEngine engine;

    @BeforeAll
    static void open() {
        engine = ImagingEngine.open(ImagingSettings.defaults());
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @Test
    void nativeCodeTakesWhatIsNeitherSmallNorStronglyReduced() {
        assertTrue(new LeptonicaJpegDecoder().takes(image(PHOTO)));
        assertTrue(new LeptonicaJpegDecoder().takes(image(blank(2048, 512))));
        assertFalse(new LeptonicaJpegDecoder().takes(image(blank(4096, 512))));
        assertFalse(new LeptonicaJpegDecoder().takes(image(blank(500, 500))));
    }

    @Test
    void refusesAPhotoWhereverItIsCutAndSaysThatItEnds() {
        for (int i = 1; i < CUTS; i++) {
            byte[] cut = Arrays.copyOf(PHOTO, PHOTO.length * i / CUTS);
            Reading.Defective<?> answer = assertInstanceOf(Reading.Defective.class, answer(cut), cut.length + " bytes");
            assertEquals(ImageDefect.Kind.INCOMPLETE, answer.defect().kind(), cut.length + " bytes");
        }
    }

    @Test
    void objectsToNoFlipThatTheStrictDecoderTakes() throws IOException {
        Random random = new Random(11);
        for (int i = 0; i < FLIPS; i++) {
            byte[] flipped = PHOTO.clone();
            int at = 700 + random.nextInt(PHOTO.length - 700);
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            if (answer(flipped) instanceof Reading.Defective<?>) {
                assertTrue(isRefusedByTheStrictOne(flipped), "bit of byte " + at);
            }
        }
    }

    @Test
    void bothDecodersShowTheSamePicture() throws IOException {
        EncodedImage image = image(PHOTO);
        PixelSize target = image.size();
        try (Picture fast = new LeptonicaJpegDecoder().decode(image, target);
                Picture strict = new JpegDecoder().decode(image, target)) {
            byte[] one = fast.pixels().samples();
            byte[] other = strict.pixels().samples();
            assertEquals(one.length, other.length);
            for (int i = 0; i < one.length; i++) {
                assertEquals(one[i] & 0xFF, other[i] & 0xFF, 2, "sample " + i);
            }
        }
    }

    private static boolean isRefusedByTheStrictOne(byte[] file) throws IOException {
        if (Answers.defect(file).isPresent()) {
            return true;
        }
        EncodedImage image = image(file);
        try {
            new JpegDecoder().decode(image, image.size().within(Renditions.STANDARD_BOX));
            return false;
        } catch (BrokenImageException refusal) {
            return true;
        }
    }

    private static EncodedImage image(byte[] file) {
        return new EncodedImage(new InMemoryContent(file), Answers.header(file));
    }

    private static byte[] blank(int width, int height) {
        return TestImages.encoded(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    private static Reading<?> answer(byte[] file) {
        InMemoryContent content = new InMemoryContent(file);
        Reading<ImageFacts> facts = engine.readFacts(content);
        return facts instanceof Reading.Clean<ImageFacts> clean
                ? engine.render(content, clean.value(), new Dpi(300), Requester.LOCAL)
                : facts;
    }
}
