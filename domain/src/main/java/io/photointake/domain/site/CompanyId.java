package io.photointake.domain.site;

/**
 * The number of a company.
 *
 * @param value positive
 */
public record CompanyId(int value) {
    /** @throws IllegalArgumentException if not positive */
    public CompanyId {
        if (value < 1) {
            throw new IllegalArgumentException("company id must be positive: " + value);
        }
    }
}
