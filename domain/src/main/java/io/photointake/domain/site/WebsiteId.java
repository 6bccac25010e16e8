package io.photointake.domain.site;

/**
 * The number of a website, chosen by whoever adds it.
 *
 * @param value positive
 */
public record WebsiteId(int value) {
    /** @throws IllegalArgumentException if not positive */
    public WebsiteId {
        if (value < 1) {
            throw new IllegalArgumentException("website id must be positive: " + value);
        }
    }
}
