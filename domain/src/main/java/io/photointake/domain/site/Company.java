package io.photointake.domain.site;

/**
 * A customer of the service; its websites share its keys and its folder of pictures.
 *
 * @param name for people, not blank
 */
public record Company(CompanyId id, String name, CompanyFolder folder) {
    /** @throws IllegalArgumentException if the name is blank */
    public Company {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a company needs a name");
        }
    }
}
