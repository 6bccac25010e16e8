package io.photointake.application.library;

import io.photointake.application.port.UserMove;

/** Gives all photos of a user of a website to another, such as a guest's to the account they have opened. */
@FunctionalInterface
public interface MoveUser {
    /**
     * Moves all of them or none. It may be repeated: then it moves what has been uploaded since, if anything.
     *
     * @return how many photos have moved
     * @throws RuntimeException if a port fails; nothing has moved then
     */
    int move(UserMove move);
}
