package io.photointake.domain.policy;

import java.time.Duration;
import java.util.Optional;

/**
 * How many photos a website keeps, for how long, and for whom.
 *
 * @param mostPhotosOfAUser most photos an upload may leave a user with, at least 1; absent: any number
 * @param guestsPhotosStay how long photos of guests stay after their upload, whole days from 1 to {@link #MOST_DAYS};
 *     absent: for ever
 * @param onlyGuestsMove whether photos of guests alone may become another user's
 */
public record KeepingRules(
        Optional<Integer> mostPhotosOfAUser, Optional<Duration> guestsPhotosStay, boolean onlyGuestsMove) {
    /** A hundred years. */
    public static final int MOST_DAYS = 36_500;

    /** Any number of photos, for ever, and every user's may move. */
    public static final KeepingRules DEFAULT =
            new KeepingRules(Optional.empty(), Optional.empty(), /* onlyGuestsMove= */ false);

    /** @throws IllegalArgumentException if a rule is out of its range */
    public KeepingRules {
        if (mostPhotosOfAUser.isPresent() && mostPhotosOfAUser.get() < 1) {
            throw new IllegalArgumentException("a user must be allowed at least one photo");
        }
        if (guestsPhotosStay.isPresent() && !isWholeDays(guestsPhotosStay.get())) {
            throw new IllegalArgumentException("photos of guests must stay whole days, from 1 to " + MOST_DAYS);
        }
    }

    private static boolean isWholeDays(Duration stay) {
        long days = stay.toDays();
        return days >= 1 && days <= MOST_DAYS && stay.equals(Duration.ofDays(days));
    }
}
