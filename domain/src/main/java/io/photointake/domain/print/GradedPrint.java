package io.photointake.domain.print;

import io.photointake.domain.image.PixelSize;
import io.photointake.domain.resolution.Dpi;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * All there is to say about a photo and a print of it. A photo that lies and a print that stands, or the other way round,
 * are graded as they are: turning one of them is for people to decide.
 *
 * @param photo as people see it
 * @param largest the largest print of the whole photo at each grade that has a least resolution, best grade first, in the
 *     unit of the request
 */
public record GradedPrint(
        PrintRequest request, PixelSize photo, PrintQuality quality, Map<PrintGrade, PrintSize> largest) {

    public GradedPrint {
        largest = largest.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(largest));
    }

    /**
     * The print of a photo, graded.
     *
     * @param photo as people see it, that is after its orientation
     */
    public static GradedPrint of(PixelSize photo, PrintRequest request, PrintThresholds thresholds) {
        PrintQuality quality = PrintQuality.of(photo, request.size(), request.placement(), thresholds);
        Map<PrintGrade, PrintSize> largest = new EnumMap<>(PrintGrade.class);
        for (PrintGrade grade : PrintGrade.values()) {
            Optional<Dpi> least = thresholds.least(grade);
            least.ifPresent(dpi -> largest.put(
                    grade, PrintQuality.largest(photo, dpi, request.size().unit())));
        }
        return new GradedPrint(request, photo, quality, largest);
    }

    /** Columns of the photo's pixels, on both sides in all, that lie outside the print. */
    public int croppedWidth() {
        return photo.width() - quality.printed().width();
    }

    /** Rows of the photo's pixels, above and below in all, that lie outside the print. */
    public int croppedHeight() {
        return photo.height() - quality.printed().height();
    }
}
