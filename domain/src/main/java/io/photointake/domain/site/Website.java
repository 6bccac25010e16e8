package io.photointake.domain.site;

/**
 * A shop that uploads photos.
 *
 * @param company the company whose keys open it and in whose folder its pictures are
 * @param name for people, not blank
 * @param origins from which pages a browser may call
 * @param ownAvailability its own, whatever its company's is
 */
public record Website(
        WebsiteId id, Company company, String name, AllowedOrigins origins, Availability ownAvailability) {
    /** @throws IllegalArgumentException if the name is blank */
    public Website {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a website needs a name");
        }
    }

    /** An enabled website. */
    public Website(WebsiteId id, Company company, String name, AllowedOrigins origins) {
        this(id, company, name, origins, Availability.ENABLED);
    }

    /** What it is open for: the stricter of its own and its company's. */
    public Availability availability() {
        return ownAvailability.stricter(company.availability());
    }

    public Website withName(String newName) {
        return new Website(id, company, newName, origins, ownAvailability);
    }

    public Website withOrigins(AllowedOrigins newOrigins) {
        return new Website(id, company, name, newOrigins, ownAvailability);
    }

    public Website withAvailability(Availability newAvailability) {
        return new Website(id, company, name, origins, newAvailability);
    }
}
