package io.photointake.application.port;

import static io.photointake.application.port.AcceptedImages.ANN;
import static io.photointake.application.port.AcceptedImages.GUEST;
import static io.photointake.application.port.AcceptedImages.OTHER_SHOP;
import static io.photointake.application.port.AcceptedImages.SHOP;
import static io.photointake.application.port.AcceptedImages.aPhoto;
import static io.photointake.application.port.AcceptedImages.aPhotoOf;
import static io.photointake.application.port.AcceptedImages.aPhotoWith;
import static io.photointake.application.port.AcceptedImages.newContent;
import static io.photointake.application.port.AcceptedImages.onePixelWithoutDensity;
import static io.photointake.application.port.AcceptedImages.recorded;
import static io.photointake.application.port.AcceptedImages.turnedPhotoWithEmoji;
import static io.photointake.application.port.AcceptedImages.underTheNameOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.ContentDigest;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.PhotoCode;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Visitor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link ImageRepository} does. */
public interface ImageRepositoryContract extends ImageLibraryContract, ImageKeepingContract {
    @Test
    default void findsEveryFieldOfWhatWasAdded() {
        for (AcceptedImage image :
                List.of(aPhoto(), aPhotoOf(GUEST), turnedPhotoWithEmoji(), onePixelWithoutDensity())) {
            UploadedImage added = add(image);
            assertEquals(image, added.accepted());
            assertEquals(Optional.of(added), repository().find(image.uniqueName()));
        }
    }

    @Test
    default void findsNothingUnderAnUnknownName() {
        AcceptedImage image = aPhoto();
        add(image);
        assertEquals(Optional.empty(), repository().find(new UniqueName(UUID.randomUUID(), ImageFormat.JPEG)));
        assertEquals(
                Optional.empty(),
                repository().find(new UniqueName(image.uniqueName().guid(), ImageFormat.PNG)),
                "the extension is part of the name");
    }

    @Test
    default void numbersRiseInTheOrderGiven() {
        List<AcceptedImage> images = List.of(aPhoto(), aPhoto(), aPhotoOf(GUEST, OTHER_SHOP), aPhoto());
        List<UploadedImage> first = recorded(repository(), images, Optional.empty());
        UploadedImage next = add(aPhoto());

        assertEquals(images, first.stream().map(UploadedImage::accepted).toList());
        List<Long> numbers =
                new ArrayList<>(first.stream().map(each -> each.id().value()).toList());
        numbers.add(next.id().value());
        assertEquals(numbers.stream().distinct().sorted().toList(), numbers);
    }

    @Test
    default void takesAtLeastOneImage() {
        assertThrows(IllegalArgumentException.class, () -> recorded(repository(), List.of(), Optional.empty()));
    }

    @Test
    default void addsAllOrNothing() {
        AcceptedImage taken = aPhoto();
        AcceptedImage old = aPhotoOf(GUEST);
        add(taken);
        add(old);
        AcceptedImage fine = aPhoto();
        assertThrows(
                ImageRepositoryException.class,
                () -> recorded(repository(), List.of(fine, underTheNameOf(taken)), Optional.of(move(GUEST, ANN))));

        assertEquals(Optional.empty(), repository().find(fine.uniqueName()));
        assertEquals(taken, found(taken).accepted());
        assertEquals(GUEST, found(old).accepted().owner(), "a refused add moves nothing");
    }

    @Test
    default void refusesOneNameTwiceInTheSameAdd() {
        AcceptedImage image = aPhoto();
        assertThrows(
                ImageRepositoryException.class,
                () -> recorded(repository(), List.of(image, underTheNameOf(image)), Optional.empty()));
        assertEquals(Optional.empty(), repository().find(image.uniqueName()));
    }

    @Test
    default void aFailedAddLeavesNoPhotoCodeBehind() {
        AcceptedImage taken = aPhoto();
        add(taken);
        ContentDigest content = newContent();
        assertThrows(
                ImageRepositoryException.class,
                () -> recorded(
                        repository(), List.of(aPhotoWith(content, SHOP), underTheNameOf(taken)), Optional.empty()));
        UploadedImage first = add(aPhotoWith(content, SHOP));
        assertEquals(new PhotoCode(first.id()), first.photoCode());
    }

    @Test
    default void sameBytesOnAWebsiteShareTheFirstPhotosNumberAsCode() {
        ContentDigest content = newContent();
        UploadedImage first = add(aPhotoWith(content, SHOP));
        UploadedImage other = add(aPhoto());
        UploadedImage second = add(aPhotoWith(content, SHOP));
        UploadedImage elsewhere = add(aPhotoWith(content, OTHER_SHOP));
        UploadedImage third = add(aPhotoWith(content, SHOP));

        assertEquals(new PhotoCode(first.id()), first.photoCode());
        assertEquals(new PhotoCode(other.id()), other.photoCode());
        assertEquals(new PhotoCode(first.id()), second.photoCode());
        assertEquals(new PhotoCode(elsewhere.id()), elsewhere.photoCode());
        assertEquals(new PhotoCode(first.id()), third.photoCode());
        assertEquals(second, found(second.accepted()));
    }

    @Test
    default void sameBytesInOneAddShareACode() {
        ContentDigest content = newContent();
        List<UploadedImage> added = recorded(
                repository(),
                List.of(aPhotoWith(content, SHOP), aPhoto(), aPhotoWith(content, SHOP)),
                Optional.empty());
        assertEquals(new PhotoCode(added.get(0).id()), added.get(0).photoCode());
        assertEquals(new PhotoCode(added.get(1).id()), added.get(1).photoCode());
        assertEquals(new PhotoCode(added.get(0).id()), added.get(2).photoCode());
    }

    @Test
    default void ofManyThreadsThatAddTheSameBytesExactlyOneGetsItsOwnCode() {
        ContentDigest content = newContent();
        List<UploadedImage> added = AtTheSameTime.call(24, thread -> add(aPhotoWith(content, SHOP)));

        List<UploadedImage> withTheirOwn = added.stream()
                .filter(each -> each.photoCode().first().equals(each.id()))
                .toList();
        assertEquals(1, withTheirOwn.size());
        assertEquals(
                Set.of(withTheirOwn.get(0).photoCode()),
                new HashSet<>(added.stream().map(UploadedImage::photoCode).toList()));
        assertEquals(24, added.stream().map(UploadedImage::id).distinct().count());
    }

    @Test
    default void threadsThatAddToTwoWebsitesInOppositeOrderAllSucceed() {
        List<List<UploadedImage>> added = AtTheSameTime.call(8, thread -> {
            AcceptedImage here = aPhotoOf(ANN, SHOP);
            AcceptedImage there = aPhotoOf(ANN, OTHER_SHOP);
            return recorded(
                    repository(), thread % 2 == 0 ? List.of(here, there) : List.of(there, here), Optional.empty());
        });
        assertEquals(
                16,
                added.stream()
                        .flatMap(List::stream)
                        .map(UploadedImage::id)
                        .distinct()
                        .count());
    }

    @Test
    default void movesAllPhotosOfAUserWhateverTheirGuestFlag() {
        UserId old = new UserId("old");
        AcceptedImage asGuest = aPhotoOf(Visitor.guest(old));
        AcceptedImage asRegistered = aPhotoOf(Visitor.registered(old));
        add(asGuest);
        add(asRegistered);
        Visitor owner = Visitor.registered(new UserId("new"));
        AcceptedImage upload = aPhotoOf(owner);
        recorded(repository(), List.of(upload), Optional.of(new UserMove(SHOP, old, owner)));

        for (AcceptedImage image : List.of(asGuest, asRegistered, upload)) {
            assertEquals(owner, found(image).accepted().owner());
        }
    }

    @Test
    default void movedPhotosTakeTheNewVisitorsGuestFlag() {
        AcceptedImage registered = aPhotoOf(ANN);
        add(registered);
        recorded(repository(), List.of(aPhotoOf(GUEST)), Optional.of(move(ANN, GUEST)));
        assertEquals(GUEST, found(registered).accepted().owner());
    }

    @Test
    default void movesNobodyElsesPhotosAndNoneOfAnotherWebsite() {
        UserId old = new UserId("old");
        List<AcceptedImage> others = List.of(
                aPhotoOf(Visitor.guest(old), OTHER_SHOP),
                aPhotoOf(Visitor.guest(new UserId("Old"))),
                aPhotoOf(Visitor.guest(new UserId("old "))),
                aPhotoOf(Visitor.guest(new UserId("ol%"))),
                aPhotoOf(Visitor.guest(new UserId("older"))));
        others.forEach(this::add);
        recorded(repository(), List.of(aPhotoOf(ANN)), Optional.of(new UserMove(SHOP, old, ANN)));
        for (AcceptedImage image : others) {
            assertEquals(image, found(image).accepted());
        }
    }

    @Test
    default void movesNothingToTheSameUser() {
        UserId same = new UserId("same");
        AcceptedImage asGuest = aPhotoOf(Visitor.guest(same));
        add(asGuest);
        Visitor registered = Visitor.registered(same);
        recorded(repository(), List.of(aPhotoOf(registered)), Optional.of(new UserMove(SHOP, same, registered)));
        assertEquals(Visitor.guest(same), found(asGuest).accepted().owner());
    }

    @Test
    default void movingKeepsEverythingButTheOwner() {
        UploadedImage before = add(aPhotoOf(GUEST));
        recorded(repository(), List.of(aPhoto()), Optional.of(move(GUEST, ANN)));
        UploadedImage after = found(before.accepted());
        assertEquals(before.id(), after.id());
        assertEquals(before.photoCode(), after.photoCode());
        assertEquals(before.accepted().acceptedAt(), after.accepted().acceptedAt());
        assertNotEquals(before, after);
    }

    @Test
    default void tellsWhichOfManyNamesAreOnRecord() {
        List<AcceptedImage> present =
                IntStream.range(0, 50).mapToObj(each -> aPhoto()).toList();
        recorded(repository(), present, Optional.empty());
        Set<UniqueName> known =
                new HashSet<>(present.stream().map(AcceptedImage::uniqueName).toList());
        List<UniqueName> asked = new ArrayList<>();
        present.forEach(image -> {
            asked.add(image.uniqueName());
            IntStream.range(0, 100).forEach(each -> asked.add(aPhoto().uniqueName()));
        });

        assertEquals(known, repository().recorded(asked));
        assertEquals(Set.of(), repository().recorded(List.of()));
        assertEquals(
                Set.of(asked.get(0)),
                repository().recorded(List.of(asked.get(0), asked.get(0), asked.get(1))),
                "a name may be asked for twice");
    }

    @Test
    default void isReadyWhenItWorks() {
        assertTrue(repository().isReady());
        assertTrue(repository().isReady(), "asking changes nothing");
    }

    private UploadedImage add(AcceptedImage image) {
        return recorded(repository(), List.of(image), Optional.empty()).get(0);
    }

    private UploadedImage found(AcceptedImage image) {
        return repository().find(image.uniqueName()).orElseThrow();
    }

    private static UserMove move(Visitor from, Visitor to) {
        return new UserMove(SHOP, from.id(), to);
    }
}
