package io.photointake.domain.resolution;

import io.photointake.domain.error.ErrorCode;
import io.photointake.domain.error.Violation;
import java.util.Optional;

/**
 * Decides the resolution of a photo. Only a resolution the client asked for can be refused: an embedded density that is
 * unusable or out of range counts as absent.
 *
 * @param allowed what the website accepts
 * @param fallback what counts when nothing else does; brought into range if it lies outside
 */
public record DpiPolicy(DpiRange allowed, Dpi fallback) {
    /** 72, the documented default of the upload calls. */
    public static final Dpi DEFAULT_DPI = new Dpi(72);

    public DpiPolicy {
        fallback = allowed.nearest(fallback);
    }

    /** What is wrong with a requested resolution, or nothing. */
    public Optional<Violation> check(Dpi requested) {
        if (allowed.contains(requested)) {
            return Optional.empty();
        }
        String range = allowed.min().value() + " to " + allowed.max().value();
        return Optional.of(Violation.of(
                ErrorCode.INVALID_DPI,
                "dpi",
                "DPI is " + requested.value() + ", this website takes " + range,
                "Send a DPI from " + range + ", or leave it out"));
    }

    /**
     * The resolution that counts. A requested one is taken as it is: {@link #check} it first.
     *
     * @param embedded what the file says of itself, ignored where the rule says so
     */
    public Dpi decide(DpiRule rule, Optional<Dpi> requested, Optional<Density> embedded) {
        return requested.or(() -> usable(rule, embedded)).orElse(fallback);
    }

    private Optional<Dpi> usable(DpiRule rule, Optional<Density> embedded) {
        return rule == DpiRule.REQUESTED_ELSE_EMBEDDED
                ? embedded.flatMap(Density::dpi).filter(allowed::contains)
                : Optional.empty();
    }
}
