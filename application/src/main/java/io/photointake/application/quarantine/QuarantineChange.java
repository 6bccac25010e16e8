package io.photointake.application.quarantine;

/**
 * What became of names in quarantine.
 *
 * @param done how many are out of it
 * @param left how many should be and are not, or not wholly
 */
public record QuarantineChange(long done, long left) {
    static final QuarantineChange NONE = new QuarantineChange(0, 0);

    QuarantineChange and(boolean isDone) {
        return new QuarantineChange(done + (isDone ? 1 : 0), left + (isDone ? 0 : 1));
    }
}
