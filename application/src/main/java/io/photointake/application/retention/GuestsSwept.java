package io.photointake.application.retention;

/**
 * What a sweep of guests' photos did.
 *
 * @param images how many photos are off the record
 * @param left of how many of these pictures could not be removed and are left to the sweep of leftovers
 * @param clockDoubted whether nothing was done, because the clock has jumped and may be wrong
 */
public record GuestsSwept(long images, long left, boolean clockDoubted) {
    /** Nothing so far. */
    static final GuestsSwept NONE = new GuestsSwept(0, 0, false);

    /** Nothing, because of the clock. */
    static final GuestsSwept CLOCK_DOUBTED = new GuestsSwept(0, 0, true);

    GuestsSwept and(boolean bytesGone) {
        return new GuestsSwept(images + 1, left + (bytesGone ? 0 : 1), false);
    }
}
