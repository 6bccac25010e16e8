package io.photointake.adapter.persistence;

import io.photointake.adapter.persistence.library.KeepingCheck;
import io.photointake.adapter.persistence.library.PhotoList;
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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Photos as rows of the table {@code photo}. */
final class JdbiImageRepository implements ImageRepository {
    private static final int NAMES_PER_QUERY = 500;
    private static final long WITHOUT_CODE = 0;

    private final Transactions transactions;
    private final Dialect dialect;
    private final Duration searchTimeout;
    private final String lockWebsite;
    private final String photosInList;
    private final String photosOfGuests;

    JdbiImageRepository(Transactions transactions, Dialect dialect, Duration searchTimeout) {
        this.transactions = transactions;
        this.dialect = dialect;
        this.searchTimeout = searchTimeout;
        this.lockWebsite = "SELECT id FROM website WHERE id = :id" + dialect.lock();
        this.photosInList = dialect.through("photo", PhotoList.INDEX);
        this.photosOfGuests = dialect.through("photo", "photo_of_guest");
    }

    @Override
    public Recording add(List<AcceptedImage> images, Optional<UserMove> move, KeepingRules rules) {
        if (images.isEmpty()) {
            throw new IllegalArgumentException("there must be an image to add");
        }
        return transactions.write("record photos", handle -> {
            lockWebsites(handle, images, move);
            Optional<Recording> refusal = new KeepingCheck(handle, photosInList).refusal(images, move, rules);
            if (refusal.isPresent()) {
                return refusal.get();
            }
            move.ifPresent(userMove -> move(handle, userMove));
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
                "look for photos of no guest",
                handle -> !new KeepingCheck(handle, photosInList).takesFromRegistered(move));
    }

    @Override
    public Optional<UploadedImage> find(UniqueName name) {
        return transactions.read(
                "look up a photo",
                handle -> handle.createQuery("SELECT * FROM photo WHERE unique_name = :name")
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
            return found;
        });
    }

    @Override
    public int move(UserMove move) {
        return transactions.write("move photos", handle -> {
            lockWebsite(handle, move.website().value());
            return move(handle, move);
        });
    }

    @Override
    public Optional<Integer> moveOfGuest(UserMove move) {
        return transactions.write("move photos", handle -> {
            lockWebsite(handle, move.website().value());
            return new KeepingCheck(handle, photosInList).takesFromRegistered(move)
                    ? Optional.empty()
                    : Optional.of(move(handle, move));
        });
    }

    @Override
    public List<UploadedImage> removeAll(WebsiteId website, UserId user, int most) {
        return remove(
                website,
                handle -> handle.createQuery("SELECT * FROM " + photosInList
                                + " WHERE website_id = :website AND user_id = :user"
                                + " ORDER BY website_id, user_id, id DESC LIMIT :most")
                        .bind("user", user.value())
                        .bind("most", most));
    }

    @Override
    public List<UploadedImage> removeOfGuests(WebsiteId website, Instant before, int most) {
        return remove(
                website,
                handle -> handle.createQuery("SELECT * FROM " + photosOfGuests
                                + " WHERE website_id = :website AND guest = TRUE AND created_at < :before"
                                + " ORDER BY created_at LIMIT :most")
                        .bind("before", before.toEpochMilli())
                        .bind("most", most));
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

    private List<UploadedImage> remove(WebsiteId website, Function<Handle, Query> which) {
        return transactions.write("delete photos", handle -> {
            lockWebsite(handle, website.value());
            List<UploadedImage> found = which.apply(handle)
                    .bind("website", website.value())
                    .map(PhotoRow::read)
                    .list();
            found.forEach(image -> delete(handle, image));
            return found;
        });
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
        return handle.createQuery("SELECT * FROM photo WHERE id = :id AND website_id = :website AND user_id = :user")
                .bind("id", id.value())
                .bind("website", website.value())
                .bind("user", user.value())
                .map(PhotoRow::read)
                .findOne();
    }

    private static int move(Handle handle, UserMove move) {
        if (move.isNothing()) {
            return 0;
        }
        return handle.createUpdate("UPDATE photo SET user_id = :to, guest = :guest"
                        + " WHERE website_id = :website AND user_id = :from")
                .bind("to", move.to().id().value())
                .bind("guest", move.to().guest())
                .bind("website", move.website().value())
                .bind("from", move.from().value())
                .execute();
    }

    private static UploadedImage insert(Handle handle, AcceptedImage image) {
        Optional<Long> known = codeOf(handle, image);
        long id = PhotoRow.bind(handle.createUpdate(PhotoRow.INSERT), image)
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
