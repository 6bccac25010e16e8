package io.photointake.application.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.application.port.AcceptedImages;
import io.photointake.application.port.ImageProcessor;
import io.photointake.application.port.SimpleImageProcessor;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.resolution.DpiRange;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.Company;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.CompanyId;
import io.photointake.domain.site.Website;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadImageSettingsServiceTest {
    private final SimpleImageProcessor processor = new SimpleImageProcessor();
    private final ReadImageSettings readImageSettings = new ReadImageSettingsService(processor);

    @Test
    void tellsWhatTheWebsitesRecordSays() {
        ConfiguredWebsite site = takes(Set.of(ImageFormat.PNG, ImageFormat.JPEG));

        assertEquals(new ImageSettings(site, List.of(ImageFormat.JPEG, ImageFormat.PNG)), readImageSettings.of(site));
    }

    @Test
    void leavesOutWhatNothingHereDecodes() {
        Set<ImageFormat> missing = EnumSet.complementOf(EnumSet.copyOf(processor.formats()));

        assertEquals(
                List.copyOf(EnumSet.copyOf(processor.formats())),
                readImageSettings.of(takes(EnumSet.allOf(ImageFormat.class))).formats());
        assertEquals(List.of(), readImageSettings.of(takes(missing)).formats());
    }

    @Test
    void leavesOutWhatIsNotDecodedInTheSizesThatTheWebsiteAllows() {
        ImageProcessor small = new SimpleImageProcessor() {
            @Override
            public long mostPixels(ImageFormat format) {
                return format == ImageFormat.PNG ? 0 : 1;
            }
        };
        assertEquals(
                List.of(ImageFormat.JPEG),
                new ReadImageSettingsService(small)
                        .of(takes(Set.of(ImageFormat.PNG, ImageFormat.JPEG)))
                        .formats());
    }

    private static ConfiguredWebsite takes(Set<ImageFormat> formats) {
        Company acme = new Company(new CompanyId(1), "Acme", new CompanyFolder("Acme"));
        return ConfiguredWebsite.of(
                new Website(AcceptedImages.SHOP, acme, "Shop", AllowedOrigins.ANY),
                new UploadLimits(
                        ByteSize.ofMegabytes(25), 1, Optional.empty(), formats, DpiRange.DEFAULT, Optional.empty()));
    }
}
