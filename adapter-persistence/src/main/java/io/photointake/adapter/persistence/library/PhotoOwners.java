package io.photointake.adapter.persistence.library;

import io.photointake.application.port.UserMove;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Visitor;
import io.photointake.domain.site.WebsiteId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The table {@code photo_owner}, between photos and users, so that any number of photos changes hands by a change of few
 * rows. What changes it holds the lock of the website.
 */
public record PhotoOwners(Handle handle) {
    /** How many rows of photos a move changes at most; where there are more, owners change instead. */
    static final long MOST_ROWS_OF_A_MOVE = 500;

    private static final String OF_USER = " WHERE website_id = :website AND user_id = :user";

    /** The numbers of those of a user, registered and as a guest. */
    public List<Long> of(WebsiteId website, UserId user) {
        return handle.createQuery("SELECT id FROM photo_owner" + OF_USER + " ORDER BY id")
                .bind("website", website.value())
                .bind("user", user.value())
                .mapTo(Long.class)
                .list();
    }

    /** The number of one of the visitor's, there for a photo that was accepted then; it is made if there is none. */
    public long have(WebsiteId website, Visitor visitor, Instant acceptedAt) {
        return allOf(website, visitor.id()).stream()
                .filter(owner -> owner.guest == visitor.guest())
                .findFirst()
                .map(owner -> {
                    lowerOldest(owner, acceptedAt.toEpochMilli());
                    return owner.id;
                })
                .orElseGet(() -> make(website, visitor, acceptedAt));
    }

    /** Whether one of the user's photos is not a guest's. */
    public boolean anyRegistered(WebsiteId website, UserId user) {
        return allOf(website, user).stream().anyMatch(owner -> !owner.guest && owner.photos > 0);
    }

    /**
     * Moves the photos by rows where they are few, else by their owner; few that are there already then follow it, so that
     * a user has few owners.
     *
     * @return how many photos have moved
     */
    public long move(UserMove move) {
        if (move.isNothing()) {
            return 0;
        }
        List<Owner> moving = allOf(move.website(), move.from());
        Optional<Owner> target = allOf(move.website(), move.to().id()).stream()
                .filter(owner -> owner.guest == move.to().guest())
                .max(Comparator.comparingLong(Owner::photos));
        long rows = MOST_ROWS_OF_A_MOVE;
        for (Owner each : moving) {
            if (target.isPresent() && each.photos <= rows) {
                rows -= each.photos;
                target = Optional.of(join(each, target.get()));
            } else {
                give(each, move.to());
                if (target.isPresent() && target.get().photos <= rows) {
                    rows -= target.get().photos;
                    target = Optional.of(join(target.get(), each));
                } else {
                    target = Optional.of(each);
                }
            }
        }
        return moving.stream().mapToLong(Owner::photos).sum();
    }

    /** Takes those of a user away that have no photos any more, and with the last of them the user's name. */
    public void forgetEmpty(WebsiteId website, UserId user) {
        handle.createUpdate("DELETE FROM photo_owner" + OF_USER
                        + " AND NOT EXISTS (SELECT 1 FROM photo_tally WHERE photo_tally.owner_id = photo_owner.id)")
                .bind("website", website.value())
                .bind("user", user.value())
                .execute();
    }

    /** Any of a website's users. */
    public Optional<Long> anyOf(WebsiteId website) {
        return handle.createQuery("SELECT id FROM photo_owner WHERE website_id = :website ORDER BY id LIMIT 1")
                .bind("website", website.value())
                .mapTo(Long.class)
                .findOne();
    }

    /** Takes it away if it has no photos any more. */
    public void forgetIfEmpty(long owner) {
        handle.createUpdate("DELETE FROM photo_owner WHERE id = :id"
                        + " AND NOT EXISTS (SELECT 1 FROM photo_tally WHERE photo_tally.owner_id = photo_owner.id)")
                .bind("id", owner)
                .execute();
    }

    /** A guest's of a website that may have a photo accepted before the instant. */
    public Optional<Long> guestBefore(WebsiteId website, Instant before) {
        return handle.createQuery("SELECT id FROM photo_owner WHERE website_id = :website AND guest = TRUE"
                        + " AND oldest_at < :before ORDER BY oldest_at LIMIT 1")
                .bind("website", website.value())
                .bind("before", before.toEpochMilli())
                .mapTo(Long.class)
                .findOne();
    }

    /** Finds out since when the owner's photos are there, or takes the owner away if it has none. */
    public void renewOldest(long owner) {
        Optional<Long> oldest = handle.createQuery("SELECT created_at FROM photo WHERE owner_id = :owner"
                        + " ORDER BY owner_id, created_at LIMIT 1")
                .bind("owner", owner)
                .mapTo(Long.class)
                .findOne();
        if (oldest.isPresent()) {
            setOldest(owner, oldest.get());
        } else {
            delete(owner);
        }
    }

    private List<Owner> allOf(WebsiteId website, UserId user) {
        return handle.createQuery("SELECT id, guest, oldest_at, (SELECT COALESCE(SUM(photos), 0) FROM photo_tally"
                        + " WHERE photo_tally.owner_id = photo_owner.id) AS photos FROM photo_owner" + OF_USER
                        + " ORDER BY id")
                .bind("website", website.value())
                .bind("user", user.value())
                .map((row, context) -> new Owner(
                        row.getLong("id"), row.getBoolean("guest"), row.getLong("photos"), row.getLong("oldest_at")))
                .list();
    }

    private long make(WebsiteId website, Visitor visitor, Instant acceptedAt) {
        return handle.createUpdate("INSERT INTO photo_owner (website_id, user_id, guest, oldest_at)"
                        + " VALUES (:website, :user, :guest, :oldest)")
                .bind("website", website.value())
                .bind("user", visitor.id().value())
                .bind("guest", visitor.guest())
                .bind("oldest", acceptedAt.toEpochMilli())
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
    }

    private void give(Owner owner, Visitor to) {
        handle.createUpdate("UPDATE photo_owner SET user_id = :user, guest = :guest WHERE id = :id")
                .bind("user", to.id().value())
                .bind("guest", to.guest())
                .bind("id", owner.id)
                .execute();
    }

    private Owner join(Owner from, Owner to) {
        handle.createUpdate("UPDATE photo SET owner_id = :to WHERE owner_id = :from")
                .bind("to", to.id)
                .bind("from", from.id)
                .execute();
        delete(from.id);
        lowerOldest(to, from.oldest);
        return new Owner(to.id, to.guest, to.photos + from.photos, Math.min(to.oldest, from.oldest));
    }

    private void lowerOldest(Owner owner, long oldest) {
        if (oldest < owner.oldest) {
            setOldest(owner.id, oldest);
        }
    }

    private void setOldest(long owner, long oldest) {
        handle.createUpdate("UPDATE photo_owner SET oldest_at = :oldest WHERE id = :id")
                .bind("oldest", oldest)
                .bind("id", owner)
                .execute();
    }

    private void delete(long owner) {
        handle.createUpdate("DELETE FROM photo_owner WHERE id = :id")
                .bind("id", owner)
                .execute();
    }

    /**
     * A row.
     *
     * @param oldest milliseconds; no photo was accepted earlier
     */
    private record Owner(long id, boolean guest, long photos, long oldest) {}
}
