package io.photointake.application.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.library.OpenedImage;
import io.photointake.application.port.AcceptedImages;
import io.photointake.application.port.InMemoryContent;
import io.photointake.application.port.SimpleImageProcessor;
import io.photointake.application.port.TestImages;
import io.photointake.application.port.TestMetadata;
import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.ImageId;
import io.photointake.domain.image.PhotoCode;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.KeepingRules;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.print.PrintSettings;
import io.photointake.domain.print.PrintThresholds;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.Company;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.CompanyId;
import io.photointake.domain.site.Website;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenPrintFileServiceTest {
    private static final ImageId ID = new ImageId(7);

    private final AcceptedImage photo = AcceptedImages.aPhoto();
    private final UploadedImage image = photo.recorded(ID, new PhotoCode(ID));
    private final byte[] plain = TestImages.jpeg(60, 40);
    private final byte[] withPlace = TestMetadata.withExif(plain, 6);

    @Test
    void makesThePrintFileOfTheOriginalWithThePhotosResolution() throws IOException {
        OpenedPrintFile file = opened(plain, false);

        assertEquals(image, file.image());
        assertEquals(photo.facts().format(), file.format());
        byte[] bytes = bytes(file);
        assertEquals(
                photo.dpi(),
                new SimpleImageProcessor()
                        .readFacts(new InMemoryContent(bytes))
                        .fold(facts -> facts.density().flatMap(density -> density.dpi()), defect -> Optional.empty())
                        .orElseThrow());
    }

    @Test
    void keepsWhatIsPrivateOnlyIfTheWebsiteWantsIt() throws IOException {
        assertFalse(TestMetadata.tellsPlace(bytes(opened(withPlace, false))));
        assertTrue(TestMetadata.tellsPlace(bytes(opened(withPlace, true))));
    }

    @Test
    void opensNothingWhereThereIsNoOriginal() {
        OpenPrintFile service =
                new OpenPrintFileService((folder, rendition, name) -> Optional.empty(), new SimpleImageProcessor());

        assertEquals(Optional.empty(), service.open("Acme", photo.uniqueName()));
    }

    private OpenedPrintFile opened(byte[] original, boolean keepsPrivateMetadata) {
        Company acme = new Company(new CompanyId(1), "Acme", new CompanyFolder("Acme"));
        ConfiguredWebsite site = new ConfiguredWebsite(
                new Website(photo.website(), acme, "Shop", AllowedOrigins.ANY),
                UploadLimits.DEFAULT,
                KeepingRules.DEFAULT,
                new PrintSettings(PrintThresholds.DEFAULT, keepsPrivateMetadata));
        OpenPrintFile service = new OpenPrintFileService(
                (folder, rendition, name) -> Optional.of(
                                new OpenedImage(image, site, rendition, new InMemoryContent(original)))
                        .filter(opened -> rendition == Rendition.ORIGINAL
                                && folder.equals("Acme")
                                && name.equals(photo.uniqueName())),
                new SimpleImageProcessor());
        return service.open("Acme", photo.uniqueName()).orElseThrow();
    }

    private static byte[] bytes(OpenedPrintFile file) throws IOException {
        try (InputStream stream = Channels.newInputStream(file.content().open())) {
            return stream.readAllBytes();
        }
    }
}
