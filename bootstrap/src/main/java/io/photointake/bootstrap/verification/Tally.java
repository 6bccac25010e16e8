package io.photointake.bootstrap.verification;

import io.photointake.application.verification.VerificationStep;

/**
 * What a verification has seen so far, that before a stop included.
 *
 * @param photos how many were looked at
 * @param damaged of these, how many have something wrong that is left
 * @param repaired how many had something wrong, all of which is mended
 * @param unrecorded names of bytes that are on no record
 */
public record Tally(long photos, long damaged, long repaired, long unrecorded) {
    /** Of nothing. */
    public static final Tally NONE = new Tally(0, 0, 0, 0);

    /** This with a further step. */
    public Tally and(VerificationStep step) {
        if (step instanceof VerificationStep.Photo photo) {
            boolean damagedStill = !photo.left().isEmpty();
            return new Tally(
                    photos + 1,
                    damaged + (damagedStill ? 1 : 0),
                    repaired + (photo.isWhole() || damagedStill ? 0 : 1),
                    unrecorded);
        }
        return step instanceof VerificationStep.Unrecorded
                ? new Tally(photos, damaged, repaired, unrecorded + 1)
                : this;
    }

    /** Whether all is as it should be now. */
    public boolean isClean() {
        return damaged == 0 && unrecorded == 0;
    }

    /** For people. */
    @Override
    public String toString() {
        return "%d photos: %d damaged, %d repaired; %d names with bytes that are on no record"
                .formatted(photos, damaged, repaired, unrecorded);
    }
}
