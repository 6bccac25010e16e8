package io.photointake.application.print;

import static io.photointake.application.port.AcceptedImages.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.photointake.application.port.AcceptedImages;
import io.photointake.application.port.InMemoryImageRepository;
import io.photointake.domain.image.ImageId;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.KeepingRules;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.print.GradedPrint;
import io.photointake.domain.print.LengthUnit;
import io.photointake.domain.print.Placement;
import io.photointake.domain.print.PrintRequest;
import io.photointake.domain.print.PrintSettings;
import io.photointake.domain.print.PrintSize;
import io.photointake.domain.print.PrintThresholds;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.Company;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.CompanyId;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Website;
import io.photointake.domain.site.WebsiteId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GradePrintServiceTest {
    private static final UserId ANN = AcceptedImages.ANN.id();
    private static final PrintThresholds THRESHOLDS = new PrintThresholds(new Dpi(250), new Dpi(120), new Dpi(60));
    private static final PrintRequest REQUEST =
            new PrintRequest(new PrintSize(BigDecimal.valueOf(8), BigDecimal.TEN, LengthUnit.INCH), Placement.FILL);

    private final InMemoryImageRepository images = new InMemoryImageRepository();
    private final GradePrint gradePrint = new GradePrintService(images);
    private final UploadedImage image =
            recorded(images, List.of(AcceptedImages.aPhoto()), Optional.empty()).get(0);

    @Test
    void gradesTheUprightPhotoByTheWebsitesThresholds() {
        assertEquals(
                Optional.of(GradedPrint.of(image.accepted().facts().upright(), REQUEST, THRESHOLDS)),
                gradePrint.grade(site(AcceptedImages.SHOP), ANN, image.id(), REQUEST));
    }

    @Test
    void knowsNoPhotoOfAnotherUserOrWebsite() {
        assertEquals(
                Optional.empty(),
                gradePrint.grade(site(AcceptedImages.SHOP), AcceptedImages.GUEST.id(), image.id(), REQUEST));
        assertEquals(Optional.empty(), gradePrint.grade(site(AcceptedImages.OTHER_SHOP), ANN, image.id(), REQUEST));
        assertEquals(Optional.empty(), gradePrint.grade(site(AcceptedImages.SHOP), ANN, new ImageId(99), REQUEST));
    }

    private static ConfiguredWebsite site(WebsiteId id) {
        Company acme = new Company(new CompanyId(1), "Acme", new CompanyFolder("Acme"));
        return new ConfiguredWebsite(
                new Website(id, acme, "Shop", AllowedOrigins.ANY),
                UploadLimits.DEFAULT,
                KeepingRules.DEFAULT,
                new PrintSettings(THRESHOLDS, false));
    }
}
