package io.photointake.application.probe;

import io.photointake.domain.error.Refusal;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.RenditionFacts;
import io.photointake.domain.resolution.Dpi;

/** What came of probing a file. */
public sealed interface ProbeResult {
    /** It would be accepted. */
    record Acceptable(ImageFacts facts, Dpi dpi, RenditionFacts standard, RenditionFacts thumbnail)
            implements ProbeResult {}

    /** It would be refused. */
    record Refused(Refusal refusal) implements ProbeResult {}
}
