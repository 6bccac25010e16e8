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

/** A website's rules against its rows, in a transaction that holds the website's lock: nobody else adds meanwhile. */
public record KeepingCheck(Handle handle) {
    /** What stands against adding the images and moving the photos, or nothing. */
    public Optional<Recording> refusal(List<AcceptedImage> images, Optional<UserMove> move, KeepingRules rules) {
        if (rules.onlyGuestsMove() && move.isPresent() && takesFromRegistered(move.get())) {
            return Optional.of(new Recording.NotOfAGuest());
        }
        return rules.mostPhotosOfAUser().isEmpty() ? Optional.empty() : noRoom(images, move, rules);
    }

    /** Whether one of the photos that would move is not a guest's. */
    public boolean takesFromRegistered(UserMove move) {
        return !move.isNothing() && new PhotoOwners(handle).anyRegistered(move.website(), move.from());
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
