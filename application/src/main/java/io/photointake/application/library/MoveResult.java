package io.photointake.application.library;

/** What came of a move. */
public sealed interface MoveResult {
    /** So many photos have moved. */
    record Moved(int photos) implements MoveResult {}

    /** None has: not all of them are a guest's, and the website moves no others. */
    record NotOfAGuest() implements MoveResult {}
}
