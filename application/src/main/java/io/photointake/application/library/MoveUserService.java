package io.photointake.application.library;

import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.UserMove;
import io.photointake.domain.policy.KeepingRules;

/** {@link MoveUser} on the record; the bytes stay where they are. */
public final class MoveUserService implements MoveUser {
    private final ImageRepository images;

    public MoveUserService(ImageRepository images) {
        this.images = images;
    }

    @Override
    public MoveResult move(UserMove move, KeepingRules rules) {
        if (!rules.onlyGuestsMove()) {
            return new MoveResult.Moved(images.move(move));
        }
        return images.moveOfGuest(move).<MoveResult>map(MoveResult.Moved::new).orElseGet(MoveResult.NotOfAGuest::new);
    }
}
