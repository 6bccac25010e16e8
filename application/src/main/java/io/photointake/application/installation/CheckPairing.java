package io.photointake.application.installation;

/** Tells whether a database and a picture store are marked as belonging together, and changes nothing. */
@FunctionalInterface
public interface CheckPairing {
    /**
     * Costs two small reads.
     *
     * @throws RuntimeException if the record or the store fails
     */
    Pairing check();
}
