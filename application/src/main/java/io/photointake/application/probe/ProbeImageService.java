package io.photointake.application.probe;

import io.photointake.application.port.ContentSource;
import io.photointake.application.port.ImageProcessor;
import io.photointake.application.port.Requester;
import io.photointake.domain.error.Refusal;
import io.photointake.domain.error.Violation;
import io.photointake.domain.image.ImageDefect;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.policy.UploadPolicy;
import io.photointake.domain.resolution.Dpi;
import io.photointake.domain.resolution.DpiRule;
import java.util.Optional;

/** {@link ProbeImage} with an {@link ImageProcessor}. */
public final class ProbeImageService implements ProbeImage {
    private final ImageProcessor processor;

    public ProbeImageService(ImageProcessor processor) {
        this.processor = processor;
    }

    @Override
    public ProbeResult probe(ContentSource content, UploadLimits limits) {
        UploadPolicy policy = new UploadPolicy(limits);
        Optional<Violation> tooLarge = policy.check(content.size());
        if (tooLarge.isPresent()) {
            return refuse(tooLarge.get());
        }
        return processor.readFacts(content).fold(facts -> decode(content, facts, policy), ProbeImageService::refuse);
    }

    private ProbeResult decode(ContentSource content, ImageFacts facts, UploadPolicy policy) {
        Optional<Violation> violation = policy.check(facts);
        if (violation.isPresent()) {
            return refuse(violation.get());
        }
        Dpi dpi =
                policy.limits().dpiPolicy().decide(DpiRule.REQUESTED_ELSE_EMBEDDED, Optional.empty(), facts.density());
        return processor
                .render(content, facts, dpi, Requester.LOCAL)
                .fold(
                        renditions -> new ProbeResult.Acceptable(
                                facts,
                                dpi,
                                renditions.standard().facts(),
                                renditions.thumbnail().facts()),
                        ProbeImageService::refuse);
    }

    private static ProbeResult refuse(ImageDefect defect) {
        return refuse(defect.violation());
    }

    private static ProbeResult refuse(Violation violation) {
        return new ProbeResult.Refused(Refusal.of(violation));
    }
}
