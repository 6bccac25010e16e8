package io.photointake.domain.site;

/**
 * A customer of the service; its websites share its keys and its folder of pictures.
 *
 * @param name for people, not blank
 * @param availability of all its websites at most
 */
public record Company(CompanyId id, String name, CompanyFolder folder, Availability availability) {
    /** @throws IllegalArgumentException if the name is blank */
    public Company {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a company needs a name");
        }
    }

    /** An enabled company. */
    public Company(CompanyId id, String name, CompanyFolder folder) {
        this(id, name, folder, Availability.ENABLED);
    }

    public Company withName(String newName) {
        return new Company(id, newName, folder, availability);
    }

    public Company withAvailability(Availability newAvailability) {
        return new Company(id, name, folder, newAvailability);
    }
}
