package io.photointake.application.print;

import io.photointake.application.port.ImageRepository;
import io.photointake.domain.image.ImageId;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.print.GradedPrint;
import io.photointake.domain.print.PrintRequest;
import io.photointake.domain.site.UserId;
import java.util.Optional;

/** {@link GradePrint} from the photo's row. */
public final class GradePrintService implements GradePrint {
    private final ImageRepository images;

    public GradePrintService(ImageRepository images) {
        this.images = images;
    }

    @Override
    public Optional<GradedPrint> grade(ConfiguredWebsite site, UserId user, ImageId id, PrintRequest request) {
        return images.find(site.website().id(), user, id)
                .map(image -> GradedPrint.of(
                        image.accepted().facts().upright(),
                        request,
                        site.print().thresholds()));
    }
}
