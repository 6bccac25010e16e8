package io.photointake.application.port;

import static io.photointake.application.port.AcceptedImages.ANN;
import static io.photointake.application.port.AcceptedImages.GUEST;
import static io.photointake.application.port.AcceptedImages.OTHER_SHOP;
import static io.photointake.application.port.AcceptedImages.SHOP;
import static io.photointake.application.port.AcceptedImages.aPhoto;
import static io.photointake.application.port.AcceptedImages.aPhotoOf;
import static io.photointake.application.port.AcceptedImages.acceptedAt;
import static io.photointake.application.port.AcceptedImages.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.ImageId;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.policy.KeepingRules;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Visitor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link ImageRepository} does by a website's rules, and when photos go for good. */
public interface ImageKeepingContract {
    Instant MONDAY = Instant.parse("2026-03-09T08:00:00Z");
    ImageId LAST = new ImageId(Integer.MAX_VALUE);
    KeepingRules GUESTS_MOVE = new KeepingRules(Optional.empty(), Optional.empty(), /* onlyGuestsMove= */ true);

    /** The subject: empty at the start of a test, and aware of the websites {@code SHOP} and {@code OTHER_SHOP}. */
    ImageRepository repository();

    @Test
    default void addsUpToExactlyTheMostPhotosOfAUser() {
        add(aPhoto());
        List<AcceptedImage> two = List.of(aPhoto(), aPhoto());

        assertEquals(new Recording.NoRoom(1, 2), repository().add(two, Optional.empty(), atMost(2)));
        assertEquals(1, annsPhotos(), "nothing was recorded");
        assertInstanceOf(Recording.Recorded.class, repository().add(two, Optional.empty(), atMost(3)));
        assertEquals(3, annsPhotos());
    }

    @Test
    default void removesAllOfAWebsiteWhoeversTheyAreSomeAtATime() {
        add(aPhotoOf(GUEST));
        add(aPhoto());
        add(aPhoto());
        UploadedImage others = add(aPhotoOf(ANN, OTHER_SHOP));

        assertEquals(2, repository().removeOfWebsite(SHOP, 2).size());
        assertEquals(1, repository().removeOfWebsite(SHOP, 2).size());
        assertEquals(List.of(), repository().removeOfWebsite(SHOP, 2));

        assertEquals(0, annsPhotos());
        assertEquals(Optional.of(others), repository().find(others.uniqueName()));
    }

    @Test
    default void countsOnlyThatUsersPhotosOnThatWebsite() {
        add(aPhotoOf(GUEST));
        add(aPhotoOf(ANN, OTHER_SHOP));
        add(aPhotoOf(Visitor.registered(new UserId("Ann@shop.example"))));

        assertEquals(0, annsPhotos());
        assertInstanceOf(Recording.Recorded.class, repository().add(List.of(aPhoto()), Optional.empty(), atMost(1)));
        assertEquals(1, annsPhotos());
    }

    @Test
    default void aDeletedPhotoMakesRoom() {
        UploadedImage first = add(aPhoto());
        assertEquals(new Recording.NoRoom(1, 1), repository().add(List.of(aPhoto()), Optional.empty(), atMost(1)));
        repository().remove(SHOP, ANN.id(), first.id());
        assertInstanceOf(Recording.Recorded.class, repository().add(List.of(aPhoto()), Optional.empty(), atMost(1)));
    }

    @Test
    default void countsThePhotosThatMoveWithAnUpload() {
        add(aPhoto());
        add(aPhotoOf(GUEST));
        add(aPhotoOf(GUEST));
        Optional<UserMove> move = Optional.of(new UserMove(SHOP, GUEST.id(), ANN));

        assertEquals(new Recording.NoRoom(1, 3), repository().add(List.of(aPhoto()), move, atMost(3)));
        assertEquals(2, repository().count(SHOP, GUEST.id()), "a refused add moves nothing");
        assertInstanceOf(Recording.Recorded.class, repository().add(List.of(aPhoto()), move, atMost(4)));
        assertEquals(4, annsPhotos());
    }

    @Test
    default void aMoveToTheSameUserCountsNothingTwice() {
        add(aPhoto());
        Optional<UserMove> move = Optional.of(new UserMove(SHOP, ANN.id(), ANN));

        assertInstanceOf(Recording.Recorded.class, repository().add(List.of(aPhoto()), move, atMost(2)));
    }

    @Test
    default void ofAddsAtTheSameTimeNoMoreSucceedThanThereIsRoomFor() {
        List<Recording> all = AtTheSameTime.call(
                16, thread -> repository().add(List.of(aPhoto(), aPhoto()), Optional.empty(), atMost(7)));

        assertEquals(
                3, all.stream().filter(Recording.Recorded.class::isInstance).count());
        assertEquals(6, annsPhotos());
    }

    @Test
    default void movesAGuestsPhotosWhereOnlyThoseMay() {
        add(aPhotoOf(GUEST));
        UserMove move = new UserMove(SHOP, GUEST.id(), ANN);

        assertTrue(repository().isOfGuest(move));
        assertEquals(Optional.of(1), repository().moveOfGuest(move));
        assertTrue(repository().isOfGuest(move), "there are none left");
        assertEquals(Optional.of(0), repository().moveOfGuest(move), "it may be repeated");
        assertEquals(1, annsPhotos());
    }

    @Test
    default void movesNoneWhereOneOfThemIsNotAGuests() {
        UserId both = new UserId("both");
        add(aPhotoOf(Visitor.guest(both)));
        add(aPhotoOf(Visitor.registered(both)));
        add(aPhotoOf(Visitor.guest(both)));
        UserMove move = new UserMove(SHOP, both, ANN);

        assertFalse(repository().isOfGuest(move));
        assertTrue(repository().isOfGuest(new UserMove(OTHER_SHOP, both, ANN)), "another website's are not asked");
        assertEquals(Optional.empty(), repository().moveOfGuest(move));
        assertEquals(new Recording.NotOfAGuest(), repository().add(List.of(aPhoto()), Optional.of(move), GUESTS_MOVE));
        assertEquals(3, repository().count(SHOP, both));
        assertEquals(0, annsPhotos());
    }

    @Test
    default void aRegisteredUsersPhotosElsewhereStandAgainstNothing() {
        add(aPhotoOf(Visitor.registered(GUEST.id()), OTHER_SHOP));
        add(aPhotoOf(GUEST));

        assertEquals(Optional.of(1), repository().moveOfGuest(new UserMove(SHOP, GUEST.id(), ANN)));
        assertEquals(Optional.of(0), repository().moveOfGuest(new UserMove(SHOP, ANN.id(), ANN)), "nothing moves");
    }

    @Test
    default void removesAllOfAUserSomeAtATime() {
        List<UploadedImage> mine =
                IntStream.range(0, 7).mapToObj(each -> add(aPhoto())).toList();
        UploadedImage elsewhere = add(aPhotoOf(ANN, OTHER_SHOP));
        UploadedImage others = add(aPhotoOf(GUEST));

        List<UploadedImage> removed = new ArrayList<>();
        for (int size : new int[] {3, 3, 1, 0}) {
            List<UploadedImage> batch = repository().removeAll(SHOP, ANN.id(), LAST, 3);
            assertEquals(size, batch.size());
            removed.addAll(batch);
        }

        assertEquals(7, removed.size());
        assertTrue(removed.containsAll(mine));
        assertEquals(0, annsPhotos());
        assertEquals(2, found(elsewhere, others));
    }

    @Test
    default void removesTheNewestFirstWhetherAGuestsOrNot() {
        List<UploadedImage> mine = new ArrayList<>();
        for (Visitor visitor : List.of(ANN, Visitor.guest(ANN.id()), ANN, Visitor.guest(ANN.id()))) {
            mine.add(0, add(aPhotoOf(visitor)));
        }

        assertEquals(mine.subList(0, 3), repository().removeAll(SHOP, ANN.id(), LAST, 3));
        assertEquals(mine.subList(3, 4), repository().removeAll(SHOP, ANN.id(), LAST, 3));
    }

    @Test
    default void removesNoneThatCameLater() {
        UploadedImage first = add(aPhoto());
        UploadedImage later = add(aPhoto());

        assertEquals(List.of(first), repository().removeAll(SHOP, ANN.id(), first.id(), 10));
        assertEquals(List.of(), repository().removeAll(SHOP, ANN.id(), first.id(), 10));
        assertEquals(1, found(later));
    }

    @Test
    default void guestsPhotosThatMoveToAGuestGoWhenTheirTimeHasCome() {
        UploadedImage old = add(acceptedAt(MONDAY.minusMillis(1), aPhotoOf(GUEST)));
        Visitor other = Visitor.guest(new UserId("another guest"));
        UploadedImage older = add(acceptedAt(MONDAY.minusMillis(2), aPhotoOf(other)));
        add(acceptedAt(MONDAY, aPhotoOf(other)));
        repository().move(new UserMove(SHOP, GUEST.id(), other));

        List<UploadedImage> removed = repository().removeOfGuests(SHOP, MONDAY, 10);
        assertEquals(
                List.of(old.id(), older.id()),
                removed.stream()
                        .map(UploadedImage::id)
                        .sorted(Comparator.comparing(ImageId::value))
                        .toList());
        assertEquals(1, repository().count(SHOP, other.id()));
    }

    @Test
    default void removesWhatGuestsHaveHadForLongEnough() {
        UploadedImage old = add(acceptedAt(MONDAY.minusMillis(1), aPhotoOf(GUEST)));
        add(acceptedAt(MONDAY, aPhotoOf(GUEST)));
        add(acceptedAt(MONDAY.minusMillis(1), aPhoto()));
        add(acceptedAt(MONDAY.minusMillis(1), aPhotoOf(GUEST, OTHER_SHOP)));

        assertEquals(List.of(old), repository().removeOfGuests(SHOP, MONDAY, 10));
        assertEquals(List.of(), repository().removeOfGuests(SHOP, MONDAY, 10));
        assertEquals(1, repository().count(SHOP, GUEST.id()));
        assertEquals(1, annsPhotos());
        assertEquals(1, repository().count(OTHER_SHOP, GUEST.id()));
    }

    @Test
    default void keepsAGuestsPhotoThatHasBecomeARegisteredUsers() {
        add(acceptedAt(MONDAY.minusMillis(1), aPhotoOf(GUEST)));
        repository().move(new UserMove(SHOP, GUEST.id(), ANN));

        assertEquals(List.of(), repository().removeOfGuests(SHOP, MONDAY, 10));
        assertEquals(1, annsPhotos());
    }

    @Test
    default void removesEachPhotoOnceHoweverManyRemove() {
        IntStream.range(0, 20).forEach(each -> add(acceptedAt(MONDAY.minusMillis(1), aPhotoOf(GUEST))));

        List<List<UploadedImage>> removed = AtTheSameTime.call(
                8,
                thread -> thread % 2 == 0
                        ? repository().removeOfGuests(SHOP, MONDAY, 4)
                        : repository().removeAll(SHOP, GUEST.id(), LAST, 4));

        List<UploadedImage> all = removed.stream().flatMap(List::stream).toList();
        assertEquals(20, all.size());
        assertEquals(20, all.stream().map(UploadedImage::id).distinct().count());
    }

    private UploadedImage add(AcceptedImage image) {
        return recorded(repository(), List.of(image), Optional.empty()).get(0);
    }

    private long annsPhotos() {
        return repository().count(SHOP, ANN.id());
    }

    private long found(UploadedImage... images) {
        return Stream.of(images)
                .filter(image -> repository().find(image.uniqueName()).isPresent())
                .count();
    }

    private static KeepingRules atMost(int photos) {
        return new KeepingRules(Optional.of(photos), Optional.empty(), /* onlyGuestsMove= */ false);
    }
}
