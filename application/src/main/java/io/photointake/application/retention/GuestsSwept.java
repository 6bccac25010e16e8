package io.photointake.application.retention;

/**
 * What a sweep of guests' photos did.
 *
 * @param images how many photos are off the record
 * @param left of how many of these pictures could not be removed and are left to the sweep of leftovers
 */
public record GuestsSwept(long images, long left) {
    /** Nothing so far. */
    static final GuestsSwept NONE = new GuestsSwept(0, 0);

    GuestsSwept and(boolean bytesGone) {
        return new GuestsSwept(images + 1, left + (bytesGone ? 0 : 1));
    }
}
