package io.photointake.domain.site;

/**
 * A shop that uploads photos.
 *
 * @param company the company whose keys open it and in whose folder its pictures are
 * @param name for people, not blank
 * @param origins from which pages a browser may call
 */
public record Website(WebsiteId id, Company company, String name, AllowedOrigins origins) {
    /** @throws IllegalArgumentException if the name is blank */
    public Website {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a website needs a name");
        }
    }
}
