package io.photointake.adapter.persistence.library;

import io.photointake.application.port.Recording;
import io.photointake.application.port.UserMove;
import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.policy.KeepingRules;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.WebsiteId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * A website's rules against its rows, in a transaction that holds the website's lock: nobody else adds meanwhile.
 *
 * @param photos the table of photos, to be read through the index of a user's
 */
public record KeepingCheck(Handle handle, String photos) {
    /** What stands against adding the images and moving the photos, or nothing. */
    public Optional<Recording> refusal(List<AcceptedImage> images, Optional<UserMove> move, KeepingRules rules) {
        if (rules.onlyGuestsMove() && move.isPresent() && takesFromRegistered(move.get())) {
            return Optional.of(new Recording.NotOfAGuest());
        }
        return rules.mostPhotosOfAUser().isEmpty() ? Optional.empty() : noRoom(images, move, rules);
    }

    /** Whether one of the photos that would move is not a guest's. */
    public boolean takesFromRegistered(UserMove move) {
        return !move.isNothing()
                && handle.createQuery("SELECT photo.id FROM " + photos
                                + " WHERE website_id = :website AND user_id = :from AND guest = FALSE LIMIT 1")
                        .bind("website", move.website().value())
                        .bind("from", move.from().value())
                        .mapTo(Long.class)
                        .findOne()
                        .isPresent();
    }

    private Optional<Recording> noRoom(List<AcceptedImage> images, Optional<UserMove> move, KeepingRules rules) {
        Map<User, Long> added = images.stream()
                .collect(Collectors.groupingBy(
                        image -> new User(image.website(), image.owner().id()), Collectors.counting()));
        return added.entrySet().stream()
                .map(each -> new Recording.NoRoom(count(each.getKey()), each.getValue() + moving(each.getKey(), move)))
                .filter(user -> !rules.hasRoom(user.present(), user.further()))
                .<Recording>map(user -> user)
                .findFirst();
    }

    private long moving(User user, Optional<UserMove> move) {
        return move.filter(each -> !each.isNothing()
                        && user.equals(new User(each.website(), each.to().id())))
                .map(each -> count(new User(each.website(), each.from())))
                .orElse(0L);
    }

    private long count(User user) {
        return PhotoList.count(handle, user.website, user.id);
    }

    private record User(WebsiteId website, UserId id) {}
}
