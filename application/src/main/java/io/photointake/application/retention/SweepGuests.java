package io.photointake.application.retention;

/** Removes the photos of guests that have stayed as long as their websites let them. */
@FunctionalInterface
public interface SweepGuests {
    /**
     * Removes them, unless the clock has jumped within the last day: what a wrong clock takes for old cannot be brought
     * back. Of all websites that limit their stay. A photo that becomes a registered user's in the meantime
     * stays. It may be repeated after a failure. Pictures that could not be removed are on no record any more: nobody is
     * served them, and a sweep of leftovers clears them.
     *
     * @param clockTrusted whether somebody who knows says that the clock is right
     * @throws RuntimeException if the record fails; what went before stays gone
     */
    GuestsSwept sweep(boolean clockTrusted);
}
