package io.photointake.application.installation;

/** Makes sure that a database and a picture store belong together, and marks both where they do not say so yet. */
@FunctionalInterface
public interface PairInstallation {
    /**
     * Two that are marked alike are a pair at the cost of two small reads. Two that are new become one. Where one of them
     * has been in use and does not say where it belongs, such as with an earlier version, they become a pair if the
     * pictures of the newest photos on record are in the store.
     *
     * @param trusted whether somebody who knows says that they belong together, so that nothing has to show it; it makes
     *     no pair of two that are marked as different
     * @return what keeps them apart, if anything does; then nothing has changed
     * @throws RuntimeException if the record or the store fails
     */
    Pairing pair(boolean trusted);
}
