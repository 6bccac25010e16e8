package io.photointake.application.retention;

/** Removes the photos of guests that have stayed as long as their websites let them. */
@FunctionalInterface
public interface SweepGuests {
    /**
     * Removes them, of all websites that limit their stay. A photo that becomes a registered user's in the meantime
     * stays. It may be repeated after a failure.
     *
     * @return how many went
     * @throws RuntimeException if a port fails; bytes of photos that are off the record are left to the sweep of leftovers
     */
    long sweep();
}
