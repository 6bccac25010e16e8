package io.photointake.application.installation;

import io.photointake.domain.installation.InstallationId;

/** How a database and a picture store are to each other. */
public sealed interface Pairing {
    /**
     * They belong together, and say so.
     *
     * @param change what was done to make them say it
     */
    record Paired(InstallationId id, Change change) implements Pairing {}

    /** At least one of them does not say where it belongs. Only {@link CheckPairing} tells it. */
    record Unmarked() implements Pairing {}

    /** They belong to two installations. */
    record Apart(InstallationId database, InstallationId store) implements Pairing {}

    /** The store has pictures, or an installation's mark, and nothing of the database shows that they are its own. */
    record UnknownPictures() implements Pairing {}

    /**
     * Photos on record have no pictures in the store.
     *
     * @param looked of how many of the newest photos the pictures were looked for, at least 1
     * @param found of how many of these they are there
     */
    record MissingPictures(int looked, int found) implements Pairing {}

    /** What made a pair of a database and a store. */
    enum Change {
        /** Nothing had to be done. */
        NONE,
        /** Both were new. */
        CREATED,
        /** They were found, or were told, to belong together. */
        ADOPTED
    }
}
