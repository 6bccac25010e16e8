package io.photointake.application.library;

import io.photointake.application.port.UserMove;
import io.photointake.domain.policy.KeepingRules;

/** Gives all photos of a user of a website to another, such as a guest's to the account they have opened. */
@FunctionalInterface
public interface MoveUser {
    /**
     * Moves all of them or none. It may be repeated: then it moves what has been uploaded since, if anything. However
     * many photos the other user has then, none is refused for it.
     *
     * @param rules those of the website
     * @throws RuntimeException if a port fails; nothing has moved then
     */
    MoveResult move(UserMove move, KeepingRules rules);
}
