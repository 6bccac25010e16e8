package io.photointake.application.probe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.port.InMemoryContent;
import io.photointake.application.port.SimpleImageProcessor;
import io.photointake.application.port.TestImages;
import io.photointake.application.port.TestMetadata;
import io.photointake.domain.error.ErrorCategory;
import io.photointake.domain.error.Refusal;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.resolution.DpiRange;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProbeImageServiceTest {
    private static final UploadLimits SMALL_PNGS = new UploadLimits(
            new ByteSize(1000),
            400,
            Optional.empty(),
            Set.of(ImageFormat.PNG),
            DpiRange.DEFAULT,
            Optional.of(new Dpi(150)));

    private final ProbeImage probe = new ProbeImageService(new SimpleImageProcessor());

    @Test
    void saysWhatAnUploadWouldRecord() {
        byte[] photo = TestMetadata.withJfifDensity(TestImages.jpeg(1600, 1200), 300);

        ProbeResult.Acceptable result = (ProbeResult.Acceptable) probe(photo, UploadLimits.DEFAULT);

        assertEquals(ImageFormat.JPEG, result.facts().format());
        assertEquals(new PixelSize(1600, 1200), result.facts().stored());
        assertEquals(new Dpi(300), result.dpi());
        assertEquals(new PixelSize(1024, 768), result.standard().size());
        assertEquals(new PixelSize(200, 150), result.thumbnail().size());
    }

    @Test
    void usesTheWebsitesDefaultDpiIfTheFileSaysNothing() {
        ProbeResult.Acceptable result = (ProbeResult.Acceptable) probe(TestImages.png(20, 20), SMALL_PNGS);

        assertEquals(new Dpi(150), result.dpi());
    }

    @Test
    void refusesTooManyBytesBeforeReadingThem() {
        Refusal refusal = refused(new byte[1001], SMALL_PNGS);

        assertEquals(ErrorCategory.TOO_LARGE, refusal.category());
    }

    @Test
    void refusesAnEmptyFile() {
        assertTrue(message(new byte[0], SMALL_PNGS).contains("empty"));
    }

    @Test
    void refusesWhatIsNoPicture() {
        assertTrue(message(new byte[] {1, 2, 3}, SMALL_PNGS).contains("not a picture"));
    }

    @Test
    void refusesAForbiddenFormatAndTooManyPixels() {
        assertTrue(message(TestImages.jpeg(10, 10), SMALL_PNGS).contains("takes PNG"));
        assertTrue(message(TestImages.png(21, 20), SMALL_PNGS).contains("21x20"));
    }

    @Test
    void refusesAFileThatEndsBeforeItsPicture() {
        byte[] whole = TestImages.jpeg(400, 300);

        assertTrue(message(Arrays.copyOf(whole, whole.length / 2), UploadLimits.DEFAULT)
                .contains("ends before the picture does"));
    }

    private ProbeResult probe(byte[] file, UploadLimits limits) {
        return probe.probe(new InMemoryContent(file), limits);
    }

    private Refusal refused(byte[] file, UploadLimits limits) {
        return ((ProbeResult.Refused) probe(file, limits)).refusal();
    }

    private String message(byte[] file, UploadLimits limits) {
        return refused(file, limits).violations().get(0).message();
    }
}
