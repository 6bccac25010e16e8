package io.photointake.application.port;

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
import io.photointake.domain.site.Visitor;
import io.photointake.domain.site.WebsiteId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Photos in a list, for tests of what uses the port. It knows every website. */
public final class InMemoryImageRepository implements ImageRepository {
    private List<UploadedImage> rows = List.of();
    private long lastNumber;

    @Override
    public synchronized Recording add(List<AcceptedImage> images, Optional<UserMove> move, KeepingRules rules) {
        if (images.isEmpty()) {
            throw new IllegalArgumentException("there must be an image to add");
        }
        if (rules.onlyGuestsMove() && move.filter(this::takesFromRegistered).isPresent()) {
            return new Recording.NotOfAGuest();
        }
        for (AcceptedImage image : images) {
            long present = count(image.website(), image.owner().id());
            long further =
                    images.stream().filter(each -> sameOwner(each, image)).count() + movingTo(image, move);
            if (!rules.hasRoom(present, further)) {
                return new Recording.NoRoom(present, further);
            }
        }
        List<UploadedImage> next = new ArrayList<>(rows);
        move.ifPresent(userMove -> next.replaceAll(row -> moved(row, userMove)));
        List<UploadedImage> added = new ArrayList<>();
        for (AcceptedImage image : images) {
            UploadedImage row = recorded(image, next);
            next.add(row);
            added.add(row);
        }
        rows = List.copyOf(next);
        return new Recording.Recorded(added);
    }

    @Override
    public synchronized long count(WebsiteId website, UserId user) {
        return rows.stream().filter(row -> isOf(website, user, row)).count();
    }

    @Override
    public synchronized Optional<UploadedImage> find(UniqueName name) {
        return find(name, rows);
    }

    @Override
    public synchronized Optional<UploadedImage> find(WebsiteId website, UserId user, ImageId id) {
        return rows.stream()
                .filter(row -> isOf(website, user, row) && row.id().equals(id))
                .findFirst();
    }

    @Override
    public synchronized ImagePage list(WebsiteId website, UserId user, Optional<FoldedText> wanted, PageRequest page) {
        List<UploadedImage> all = rows.stream()
                .filter(row -> isOf(website, user, row))
                .filter(row -> wanted.isEmpty()
                        || FoldedText.of(row.accepted().name().value()).contains(wanted.get()))
                .sorted(Comparator.comparing((UploadedImage row) -> row.id().value())
                        .reversed())
                .toList();
        return new ImagePage(
                all.size(), all.stream().skip(page.offset()).limit(page.size()).toList());
    }

    @Override
    public synchronized Optional<UploadedImage> remove(WebsiteId website, UserId user, ImageId id) {
        Optional<UploadedImage> removed = find(website, user, id);
        rows = rows.stream()
                .filter(row -> removed.filter(row::equals).isEmpty())
                .toList();
        return removed;
    }

    @Override
    public synchronized int move(UserMove move) {
        int moving = (int) rows.stream().filter(row -> moves(row, move)).count();
        rows = rows.stream().map(row -> moved(row, move)).toList();
        return moving;
    }

    @Override
    public synchronized boolean isOfGuest(UserMove move) {
        return !takesFromRegistered(move);
    }

    @Override
    public synchronized Optional<Integer> moveOfGuest(UserMove move) {
        return takesFromRegistered(move) ? Optional.empty() : Optional.of(move(move));
    }

    @Override
    public synchronized List<UploadedImage> removeAll(WebsiteId website, UserId user, ImageId last, int most) {
        return remove(row -> isOf(website, user, row) && row.id().value() <= last.value(), most);
    }

    @Override
    public synchronized List<UploadedImage> removeOfGuests(WebsiteId website, Instant before, int most) {
        return remove(
                row -> row.accepted().website().equals(website)
                        && row.accepted().owner().guest()
                        && row.accepted().acceptedAt().isBefore(before),
                most);
    }

    @Override
    public synchronized List<UploadedImage> removeOfWebsite(WebsiteId website, int most) {
        return remove(row -> row.accepted().website().equals(website), most);
    }

    @Override
    public synchronized Set<UniqueName> recorded(Collection<UniqueName> names) {
        return names.stream().filter(name -> find(name, rows).isPresent()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean isReady() {
        return true;
    }

    synchronized boolean change(UniqueName name, UnaryOperator<UploadedImage> change) {
        boolean known = find(name, rows).isPresent();
        rows = rows.stream()
                .map(row -> row.uniqueName().equals(name) ? change.apply(row) : row)
                .toList();
        return known;
    }

    /** Takes photos off the record. */
    public synchronized void forget(Collection<UniqueName> names) {
        rows = rows.stream().filter(row -> !names.contains(row.uniqueName())).toList();
    }

    /** All photos, oldest first. */
    public synchronized List<UploadedImage> all() {
        return rows;
    }

    private List<UploadedImage> remove(Predicate<UploadedImage> which, int most) {
        List<UploadedImage> removed = rows.stream()
                .filter(which)
                .sorted(Comparator.comparing((UploadedImage row) -> row.id().value())
                        .reversed())
                .limit(most)
                .toList();
        rows = rows.stream().filter(row -> !removed.contains(row)).toList();
        return removed;
    }

    private boolean takesFromRegistered(UserMove move) {
        return rows.stream()
                .anyMatch(row -> moves(row, move) && !row.accepted().owner().guest());
    }

    private long movingTo(AcceptedImage image, Optional<UserMove> move) {
        return move.filter(each -> each.website().equals(image.website())
                        && each.to().id().equals(image.owner().id()))
                .map(each -> rows.stream().filter(row -> moves(row, each)).count())
                .orElse(0L);
    }

    private static boolean sameOwner(AcceptedImage one, AcceptedImage other) {
        return one.website().equals(other.website())
                && one.owner().id().equals(other.owner().id());
    }

    private UploadedImage recorded(AcceptedImage image, List<UploadedImage> others) {
        if (find(image.uniqueName(), others).isPresent()) {
            String taken = "the name is taken: " + image.uniqueName().fileName();
            throw new ImageRepositoryException("could not record photos", new IllegalStateException(taken));
        }
        lastNumber++;
        ImageId id = new ImageId(lastNumber);
        PhotoCode code = others.stream()
                .filter(other -> other.accepted().website().equals(image.website())
                        && other.accepted().digest().equals(image.digest()))
                .map(UploadedImage::photoCode)
                .findFirst()
                .orElse(new PhotoCode(id));
        return image.recorded(id, code);
    }

    private static Optional<UploadedImage> find(UniqueName name, List<UploadedImage> rows) {
        return rows.stream().filter(row -> row.uniqueName().equals(name)).findFirst();
    }

    private static UploadedImage moved(UploadedImage row, UserMove move) {
        return moves(row, move) ? ownedBy(move.to(), row.accepted()).recorded(row.id(), row.photoCode()) : row;
    }

    private static boolean moves(UploadedImage row, UserMove move) {
        return !move.isNothing() && isOf(move.website(), move.from(), row);
    }

    private static boolean isOf(WebsiteId website, UserId user, UploadedImage row) {
        return row.accepted().website().equals(website)
                && row.accepted().owner().id().equals(user);
    }

    private static AcceptedImage ownedBy(Visitor owner, AcceptedImage image) {
        return new AcceptedImage(
                image.website(),
                owner,
                image.name(),
                image.uniqueName(),
                image.digest(),
                image.facts(),
                image.dpi(),
                image.bytes(),
                image.standard(),
                image.thumbnail(),
                image.acceptedAt());
    }
}
