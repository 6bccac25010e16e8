package io.photointake.adapter.persistence;

import io.photointake.adapter.persistence.library.KeepingCheck;
import io.photointake.adapter.persistence.library.PhotoList;
import io.photointake.adapter.persistence.library.PhotoOwners;
import io.photointake.adapter.persistence.transaction.Transactions;
import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.ImageRepositoryException;
import io.photointake.application.port.Recording;
import io.photointake.application.port.UserMove;
import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.ImageId;
import io.photointake.domain.image.PhotoCode;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.library.FoldedText;
import io.photointake.domain.library.ImagePage;
import io.photointake.domain.library.PageRequest;
import io.photointake.domain.policy.KeepingRules;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.WebsiteId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/** Photos as rows of the table {@code photo}. */
final class JdbiImageRepository implements ImageRepository {
    private static final int NAMES_PER_QUERY = 500;
    private static final long WITHOUT_CODE = 0;
    private static final ImageId LAST = new ImageId(Long.MAX_VALUE);

    private final Transactions transactions;
    private final Dialect dialect;
    private final Duration searchTimeout;
    private final String lockWebsite;
    private final String photosInList;
    private final String photosByAge;

    JdbiImageRepository(Transactions transactions, Dialect dialect, Duration searchTimeout) {
        this.transactions = transactions;
        this.dialect = dialect;
        this.searchTimeout = searchTimeout;
        this.lockWebsite = "SELECT id FROM website WHERE id = :id" + dialect.lock();
        this.photosInList = dialect.through("photo", PhotoList.INDEX);
        this.photosByAge = dialect.through("photo", "photo_by_age");
    }

    @Override
    public Recording add(List<AcceptedImage> images, Optional<UserMove> move, KeepingRules rules) {
        if (images.isEmpty()) {
            throw new IllegalArgumentException("there must be an image to add");
        }
        return transactions.write("record photos", handle -> {
            lockWebsites(handle, images, move);
            Optional<Recording> refusal = new KeepingCheck(handle).refusal(images, move, rules);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            move.ifPresent(new PhotoOwners(handle)::move);
            return new Recording.Recorded(
                    images.stream().map(image -> insert(handle, image)).toList());
        });
    }

    @Override
    public long count(WebsiteId website, UserId user) {
        return transactions.read("count photos", handle -> PhotoList.count(handle, website, user));
    }

    @Override
    public boolean isOfGuest(UserMove move) {
        return transactions.read(
                "look for photos of no guest", handle -> !new KeepingCheck(handle).takesFromRegistered(move));
    }

    @Override
    public Optional<UploadedImage> find(UniqueName name) {
        return transactions.read(
                "look up a photo",
                handle -> handle.createQuery(PhotoRow.SELECT + " WHERE photo.unique_name = :name")
                        .bind("name", name.fileName())
                        .map(PhotoRow::read)
                        .findOne());
    }

    @Override
    public Optional<UploadedImage> find(WebsiteId website, UserId user, ImageId id) {
        return transactions.read("look up a photo", handle -> find(handle, website, user, id));
    }

    @Override
    public ImagePage list(WebsiteId website, UserId user, Optional<FoldedText> wanted, PageRequest page) {
        PhotoList list = new PhotoList(photosInList, website, user, wanted);
        return wanted.isEmpty()
                ? transactions.readTogether("list photos", handle -> read(handle, list, page))
                : transactions.search(
                        "search photos",
                        handle -> dialect.within(searchTimeout, handle, () -> read(handle, list, page)));
    }

    private static ImagePage read(Handle handle, PhotoList list, PageRequest page) {
        long count = list.count(handle);
        return new ImagePage(count, list.page(handle, page, count, PhotoRow::read));
    }

    @Override
    public Optional<UploadedImage> remove(WebsiteId website, UserId user, ImageId id) {
        return transactions.write("delete a photo", handle -> {
            lockWebsite(handle, website.value());
            Optional<UploadedImage> found = find(handle, website, user, id);
            found.ifPresent(image -> delete(handle, image));
            new PhotoOwners(handle).forgetEmpty(website, user);
            return found;
        });
    }

    @Override
    public int move(UserMove move) {
        return transactions.write("move photos", handle -> {
            lockWebsite(handle, move.website().value());
            return Math.toIntExact(new PhotoOwners(handle).move(move));
        });
    }

    @Override
    public Optional<Integer> moveOfGuest(UserMove move) {
        return transactions.write("move photos", handle -> {
            lockWebsite(handle, move.website().value());
            return new KeepingCheck(handle).takesFromRegistered(move)
                    ? Optional.empty()
                    : Optional.of(Math.toIntExact(new PhotoOwners(handle).move(move)));
        });
    }

    @Override
    public List<UploadedImage> removeAll(WebsiteId website, UserId user, ImageId last, int most) {
        return transactions.write("delete photos", handle -> {
            lockWebsite(handle, website.value());
            List<UploadedImage> found = new PhotoOwners(handle)
                    .of(website, user).stream()
                            .flatMap(owner -> newest(handle, owner, last, most).stream())
                            .sorted(Comparator.comparing(
                                            (UploadedImage image) -> image.id().value())
                                    .reversed())
                            .limit(most)
                            .toList();
            found.forEach(image -> delete(handle, image));
            new PhotoOwners(handle).forgetEmpty(website, user);
            return found;
        });
    }

    @Override
    public List<UploadedImage> removeOfGuests(WebsiteId website, Instant before, int most) {
        return transactions.write("delete photos", handle -> {
            lockWebsite(handle, website.value());
            PhotoOwners owners = new PhotoOwners(handle);
            List<UploadedImage> removed = new ArrayList<>();
            Optional<Long> owner = owners.guestBefore(website, before);
            while (owner.isPresent() && removed.size() < most) {
                List<UploadedImage> found = oldest(handle, owner.get(), before, most - removed.size());
                found.forEach(image -> delete(handle, image));
                owners.renewOldest(owner.get());
                removed.addAll(found);
                owner = owners.guestBefore(website, before);
            }
            return removed;
        });
    }

    @Override
    public List<UploadedImage> removeOfWebsite(WebsiteId website, int most) {
        return transactions.write("delete photos", handle -> {
            lockWebsite(handle, website.value());
            PhotoOwners owners = new PhotoOwners(handle);
            List<UploadedImage> removed = new ArrayList<>();
            Optional<Long> owner = owners.anyOf(website);
            while (owner.isPresent() && removed.size() < most) {
                List<UploadedImage> found = newest(handle, owner.get(), LAST, most - removed.size());
                found.forEach(image -> delete(handle, image));
                removed.addAll(found);
                owners.forgetIfEmpty(owner.get());
                owner = owners.anyOf(website);
            }
            return removed;
        });
    }

    @Override
    public Set<UniqueName> recorded(Collection<UniqueName> names) {
        List<UniqueName> all = new ArrayList<>(names);
        return transactions.read("look up photos", handle -> {
            Set<UniqueName> found = new HashSet<>();
            for (int from = 0; from < all.size(); from += NAMES_PER_QUERY) {
                found.addAll(recorded(handle, all.subList(from, Math.min(from + NAMES_PER_QUERY, all.size()))));
            }
            return Set.copyOf(found);
        });
    }

    @Override
    public boolean isReady() {
        return obstacle().isEmpty();
    }

    @Override
    public Optional<String> obstacle() {
        try {
            transactions.read(
                    "read",
                    handle -> handle.select("SELECT checked_at FROM readiness")
                            .mapTo(Long.class)
                            .one());
            int written = transactions.write(
                    "write", handle -> handle.execute("UPDATE readiness SET checked_at = checked_at + 1"));
            return written == 1 ? Optional.empty() : Optional.of("the database lacks its row for trying");
        } catch (ImageRepositoryException | IllegalStateException notNow) {
            return Optional.of("the database cannot be read or written: " + notNow);
        }
    }

    private List<UploadedImage> newest(Handle handle, long owner, ImageId last, int most) {
        return handle.createQuery(PhotoRow.selectFrom(photosInList)
                        + " WHERE photo.owner_id = :owner AND photo.id <= :last"
                        + " ORDER BY photo.owner_id, photo.id DESC LIMIT :most")
                .bind("owner", owner)
                .bind("last", last.value())
                .bind("most", most)
                .map(PhotoRow::read)
                .list();
    }

    private List<UploadedImage> oldest(Handle handle, long owner, Instant before, int most) {
        return handle.createQuery(PhotoRow.selectFrom(photosByAge)
                        + " WHERE photo.owner_id = :owner AND photo.created_at < :before"
                        + " ORDER BY photo.owner_id, photo.created_at LIMIT :most")
                .bind("owner", owner)
                .bind("before", before.toEpochMilli())
                .bind("most", most)
                .map(PhotoRow::read)
                .list();
    }

    private static void delete(Handle handle, UploadedImage image) {
        handle.createUpdate("DELETE FROM photo WHERE id = :id")
                .bind("id", image.id().value())
                .execute();
    }

    /** Codes and moves of a website are decided one transaction after the other; in order, so that none wait in a ring. */
    private void lockWebsites(Handle handle, List<AcceptedImage> images, Optional<UserMove> move) {
        Stream.concat(images.stream().map(AcceptedImage::website), move.stream().map(UserMove::website))
                .map(WebsiteId::value)
                .distinct()
                .sorted()
                .forEach(id -> lockWebsite(handle, id));
    }

    private void lockWebsite(Handle handle, int id) {
        handle.createQuery(lockWebsite).bind("id", id).mapTo(Integer.class).findOne();
    }

    private static Optional<UploadedImage> find(Handle handle, WebsiteId website, UserId user, ImageId id) {
        return handle.createQuery(PhotoRow.SELECT
                        + " WHERE photo.id = :id AND photo_owner.website_id = :website AND photo_owner.user_id = :user")
                .bind("id", id.value())
                .bind("website", website.value())
                .bind("user", user.value())
                .map(PhotoRow::read)
                .findOne();
    }

    private static UploadedImage insert(Handle handle, AcceptedImage image) {
        Optional<Long> known = codeOf(handle, image);
        long id = PhotoRow.bind(handle.createUpdate(PhotoRow.INSERT), image)
                .bind("owner_id", new PhotoOwners(handle).have(image.website(), image.owner(), image.acceptedAt()))
                .bind("photo_code", known.orElse(WITHOUT_CODE))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        if (known.isEmpty()) {
            handle.createUpdate("UPDATE photo SET photo_code = id WHERE id = :id")
                    .bind("id", id)
                    .execute();
        }
        return image.recorded(new ImageId(id), new PhotoCode(new ImageId(known.orElse(id))));
    }

    private static Optional<Long> codeOf(Handle handle, AcceptedImage image) {
        return handle.createQuery("SELECT photo_code FROM photo"
                        + " WHERE website_id = :website AND content_sha256 = :digest ORDER BY id LIMIT 1")
                .bind("website", image.website().value())
                .bind("digest", image.digest().hex())
                .mapTo(Long.class)
                .findOne();
    }

    private static List<UniqueName> recorded(Handle handle, List<UniqueName> names) {
        return handle.createQuery("SELECT unique_name FROM photo WHERE unique_name IN (<names>)")
                .bindList("names", names.stream().map(UniqueName::fileName).toList())
                .map((row, context) -> PhotoRow.uniqueName(row))
                .list();
    }
}
