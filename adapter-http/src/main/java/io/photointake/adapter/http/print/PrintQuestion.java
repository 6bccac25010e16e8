package io.photointake.adapter.http.print;

import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.print.GradedPrint;
import io.photointake.domain.print.PrintRequest;
import io.photointake.domain.print.PrintThresholds;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an upload asks about prints.
 *
 * @param request absent if it asks nothing
 * @param thresholds of the website
 */
public record PrintQuestion(Optional<PrintRequest> request, PrintThresholds thresholds) {
    /** What the answer says about a photo; null, and left out of the answer, if nothing was asked. */
    public @Nullable PrintQualityData answerFor(UploadedImage image) {
        return request.map(print -> PrintQualityData.of(
                        GradedPrint.of(image.accepted().facts().upright(), print, thresholds)))
                .orElse(null);
    }
}
