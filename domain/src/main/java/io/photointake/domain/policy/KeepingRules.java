package io.photointake.domain.policy;

import io.photointake.domain.error.ErrorCode;
import io.photointake.domain.error.Violation;
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

    /**
     * Whether a user may have further photos.
     *
     * @param present how many the user has
     * @param further how many would be added
     */
    public boolean hasRoom(long present, long further) {
        return mostPhotosOfAUser.map(most -> present + further <= most).orElse(true);
    }

    /**
     * What is wrong with giving a user further photos, or nothing.
     *
     * @param present how many the user has
     * @param further how many would be added
     * @param field the parameter that names the user
     */
    public Optional<Violation> checkRoom(long present, long further, String field) {
        return mostPhotosOfAUser
                .filter(most -> !hasRoom(present, further))
                .map(most -> Violation.of(
                        ErrorCode.BAD_REQUEST,
                        field,
                        "This user would have %d photos (%d now), this website keeps at most %d of a user"
                                .formatted(present + further, present, most),
                        "%d too many: delete photos of this user, or send fewer".formatted(present + further - most)));
    }

    /**
     * The violation by a move of photos that are not a guest's.
     *
     * @param field the parameter that names the user they are to be taken from
     */
    public static Violation notOfAGuest(String field) {
        return Violation.of(
                ErrorCode.INVALID_USER_ID,
                field,
                "This user has photos that were not uploaded as a guest, and this website moves photos of guests only",
                "Name a user all of whose photos were uploaded as a guest");
    }

    private static boolean isWholeDays(Duration stay) {
        long days = stay.toDays();
        return days >= 1 && days <= MOST_DAYS && stay.equals(Duration.ofDays(days));
    }
}
