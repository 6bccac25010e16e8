package io.photointake.domain.print;

import io.photointake.domain.resolution.Dpi;
import java.util.Optional;

/**
 * The least effective resolution for each grade.
 *
 * @param excellent above good
 * @param good above acceptable
 * @param acceptable below it a print is poor
 */
public record PrintThresholds(Dpi excellent, Dpi good, Dpi acceptable) {
    /** 300, 200 and 150 DPI. */
    public static final PrintThresholds DEFAULT = new PrintThresholds(new Dpi(300), new Dpi(200), new Dpi(150));

    /** @throws IllegalArgumentException if they do not fall from excellent to acceptable */
    public PrintThresholds {
        if (excellent.compareTo(good) <= 0 || good.compareTo(acceptable) <= 0) {
            throw new IllegalArgumentException("print thresholds must fall: %d, %d, %d"
                    .formatted(excellent.value(), good.value(), acceptable.value()));
        }
    }

    /** The least resolution of a grade, absent for poor, which has none. */
    public Optional<Dpi> least(PrintGrade grade) {
        return switch (grade) {
            case EXCELLENT -> Optional.of(excellent);
            case GOOD -> Optional.of(good);
            case ACCEPTABLE -> Optional.of(acceptable);
            case POOR -> Optional.empty();
        };
    }
}
