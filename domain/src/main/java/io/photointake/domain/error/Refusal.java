package io.photointake.domain.error;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Why a request is refused: one or more violations in the catalogue's order.
 *
 * @param violations never empty; sorted by {@link ErrorCode}, otherwise in the order given
 */
public record Refusal(List<Violation> violations) {
    /** @throws IllegalArgumentException if there is no violation */
    public Refusal {
        if (violations.isEmpty()) {
            throw new IllegalArgumentException("a refusal needs a violation");
        }
        violations = violations.stream()
                .sorted(Comparator.comparing(Violation::code))
                .toList();
    }

    /** A refusal for a single reason. */
    public static Refusal of(Violation violation) {
        return new Refusal(List.of(violation));
    }

    /** Every code once, joined with commas, such as {@code 221,234}. */
    public String codes() {
        return violations.stream()
                .map(violation -> violation.code().code())
                .distinct()
                .collect(Collectors.joining(","));
    }

    /** The first violation's code, whose message speaks for all. */
    public ErrorCode leading() {
        return violations.get(0).code();
    }

    /** {@code UNAUTHENTICATED} if any violation is, else {@code TOO_LARGE} if any is, else the first one's category. */
    public ErrorCategory category() {
        if (has(ErrorCategory.UNAUTHENTICATED)) {
            return ErrorCategory.UNAUTHENTICATED;
        }
        return has(ErrorCategory.TOO_LARGE)
                ? ErrorCategory.TOO_LARGE
                : violations.get(0).category();
    }

    private boolean has(ErrorCategory category) {
        return violations.stream().anyMatch(violation -> violation.category() == category);
    }
}
