package io.photointake.application.port;

import static io.photointake.application.port.AcceptedImages.ANN;
import static io.photointake.application.port.AcceptedImages.GUEST;
import static io.photointake.application.port.AcceptedImages.OTHER_SHOP;
import static io.photointake.application.port.AcceptedImages.SHOP;
import static io.photointake.application.port.AcceptedImages.aPhoto;
import static io.photointake.application.port.AcceptedImages.aPhotoNamed;
import static io.photointake.application.port.AcceptedImages.aPhotoOf;
import static io.photointake.application.port.AcceptedImages.aPhotoWith;
import static io.photointake.application.port.AcceptedImages.newContent;
import static io.photointake.application.port.AcceptedImages.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.ContentDigest;
import io.photointake.domain.image.ImageId;
import io.photointake.domain.image.PhotoCode;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.library.FoldedText;
import io.photointake.domain.library.ImagePage;
import io.photointake.domain.library.PageRequest;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Visitor;
import io.photointake.domain.site.WebsiteId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link ImageRepository} does with photos that are on record: list, remove and move them. */
public interface ImageLibraryContract {
    /** The subject: empty at the start of a test, and aware of the websites {@code SHOP} and {@code OTHER_SHOP}. */
    ImageRepository repository();

    @Test
    default void listsTheNewestFirstPageByPage() {
        List<UploadedImage> newestFirst = new ArrayList<>(record(7));
        Collections.reverse(newestFirst);

        assertEquals(new ImagePage(7, newestFirst.subList(0, 3)), page(3, 1));
        assertEquals(new ImagePage(7, newestFirst.subList(3, 6)), page(3, 2));
        assertEquals(new ImagePage(7, newestFirst.subList(6, 7)), page(3, 3));
        assertEquals(new ImagePage(7, List.of()), page(3, 4));
        assertEquals(new ImagePage(7, newestFirst), page(PageRequest.LARGEST, 1));
        assertEquals(new ImagePage(7, List.of()), page(PageRequest.LARGEST, Integer.MAX_VALUE));
    }

    @Test
    default void listsEachPhotoOnceOnThePagesOfALongList() {
        List<Long> ids = new ArrayList<>(
                record(1500).stream().map(each -> each.id().value()).toList());
        List<UploadedImage> removed = Stream.of(0, 700, 1023, 1024, 1499)
                .map(index -> new ImageId(ids.get(index)))
                .map(id -> repository().remove(SHOP, ANN.id(), id).orElseThrow())
                .toList();
        removed.forEach(each -> ids.remove(each.id().value()));
        Collections.reverse(ids);

        List<Long> listed = new ArrayList<>();
        for (int index = 1; index <= 17; index++) {
            ImagePage page = page(97, index);
            assertEquals(1495, page.total());
            page.images().forEach(each -> listed.add(each.id().value()));
        }
        assertEquals(ids, listed);
    }

    @Test
    default void listsOnlyWhatIsThatUsersOnThatWebsite() {
        AcceptedImage mine = aPhoto();
        add(mine);
        add(aPhotoOf(GUEST));
        add(aPhotoOf(ANN, OTHER_SHOP));
        Stream.of("ANN@shop.example", "ann@shop.example ", "ann%", "ann@shop_example", "a")
                .forEach(other -> add(aPhotoOf(Visitor.registered(new UserId(other)))));

        assertEquals(List.of(mine), accepted(page(25, 1)));
        assertEquals(1, page(25, 1).total());
        assertEquals(new ImagePage(0, List.of()), list(SHOP, "nobody", Optional.empty()));
        assertEquals(new ImagePage(0, List.of()), list(new WebsiteId(4711), "ann@shop.example", Optional.empty()));
    }

    @Test
    default void listsAUsersPhotosWhateverTheirGuestFlag() {
        UserId user = new UserId("both");
        add(aPhotoOf(Visitor.guest(user)));
        add(aPhotoOf(Visitor.registered(user)));

        assertEquals(2, list(SHOP, "both", Optional.empty()).total());
    }

    @Test
    default void findsWhatIsAnywhereInANameInAnyCase() {
        add(aPhotoNamed("Beach 1.JPG"));
        add(aPhotoNamed("my_beach_2.png"));
        add(aPhotoNamed("100% fun.jpg"));
        add(aPhotoNamed("STRASSE ΟΔΟΣ.webp"));
        add(aPhotoNamed("Cafe\u0301 пляж.tif"));
        add(aPhotoNamed("o'neil \"x\" [a-z]* {id} :name \ud83c\udfd6.gif"));

        assertEquals(List.of("my_beach_2.png", "Beach 1.JPG"), named("BEACH"));
        assertEquals(List.of("100% fun.jpg", "Beach 1.JPG"), named(".jpg"));
        assertEquals(List.of("my_beach_2.png"), named("_"));
        assertEquals(List.of("100% fun.jpg"), named("%"));
        assertEquals(List.of(), named("b%h"));
        assertEquals(List.of(), named("be_ch"));
        assertEquals(List.of("STRASSE ΟΔΟΣ.webp"), named("straße"));
        assertEquals(List.of("STRASSE ΟΔΟΣ.webp"), named("οδος"));
        assertEquals(List.of("Cafe\u0301 пляж.tif"), named("CAFÉ ПЛЯЖ"));
        for (String literal : List.of("'", "\"X\"", "[A-Z]*", "{id}", ":name", "\ud83c\udfd6", "O'")) {
            assertEquals(1, named(literal).size(), literal);
        }
        for (String absent : List.of("\\", "!", "?", "*.", "..", "'; DROP TABLE photo", "\u0000", "x".repeat(5000))) {
            assertEquals(List.of(), named(absent), absent);
        }
    }

    @Test
    default void countsAndPagesWhatIsFound() {
        for (int i = 0; i < 10; i++) {
            add(aPhotoNamed(i % 3 == 0 ? "beach" + i + ".jpg" : "sea" + i + ".jpg"));
        }
        Optional<FoldedText> beach = Optional.of(FoldedText.of("Beach"));

        ImagePage first = repository().list(SHOP, ANN.id(), beach, new PageRequest(3, 1));
        ImagePage second = repository().list(SHOP, ANN.id(), beach, new PageRequest(3, 2));

        assertEquals(4, first.total());
        assertEquals(List.of("beach9.jpg", "beach6.jpg", "beach3.jpg"), names(first));
        assertEquals(4, second.total());
        assertEquals(List.of("beach0.jpg"), names(second));
    }

    @Test
    default void findsAPhotoByItsNumberForItsUserOnItsWebsiteOnly() {
        UploadedImage image = add(aPhoto());
        UploadedImage next = add(aPhoto());

        assertEquals(Optional.of(image), repository().find(SHOP, ANN.id(), image.id()));
        assertEquals(Optional.of(next), repository().find(SHOP, ANN.id(), next.id()));
        assertEquals(Optional.empty(), repository().find(SHOP, GUEST.id(), image.id()));
        assertEquals(Optional.empty(), repository().find(SHOP, new UserId("ANN@shop.example"), image.id()));
        assertEquals(Optional.empty(), repository().find(OTHER_SHOP, ANN.id(), image.id()));
        assertEquals(Optional.empty(), repository().find(SHOP, ANN.id(), new ImageId(Long.MAX_VALUE)));

        repository().remove(SHOP, ANN.id(), image.id());
        assertEquals(Optional.empty(), repository().find(SHOP, ANN.id(), image.id()));
    }

    @Test
    default void removesAPhotoOnceAndNothingElse() {
        UploadedImage gone = add(aPhoto());
        UploadedImage stays = add(aPhoto());

        assertEquals(Optional.of(gone), repository().remove(SHOP, ANN.id(), gone.id()));
        assertEquals(Optional.empty(), repository().remove(SHOP, ANN.id(), gone.id()));

        assertEquals(Optional.empty(), repository().find(gone.uniqueName()));
        assertEquals(Set.of(), repository().recorded(List.of(gone.uniqueName())));
        assertEquals(new ImagePage(1, List.of(stays)), page(25, 1));
    }

    @Test
    default void removesNoPhotoOfAnotherUserOrWebsite() {
        UploadedImage image = add(aPhoto());

        assertEquals(Optional.empty(), repository().remove(SHOP, GUEST.id(), image.id()));
        assertEquals(Optional.empty(), repository().remove(SHOP, new UserId("ANN@shop.example"), image.id()));
        assertEquals(Optional.empty(), repository().remove(OTHER_SHOP, ANN.id(), image.id()));
        assertEquals(Optional.empty(), repository().remove(SHOP, ANN.id(), new ImageId(Long.MAX_VALUE)));

        assertEquals(new ImagePage(1, List.of(image)), page(25, 1));
    }

    @Test
    default void ofManyThreadsThatRemoveAPhotoOneGetsIt() {
        UploadedImage image = add(aPhoto());
        List<Optional<UploadedImage>> removed =
                AtTheSameTime.call(16, thread -> repository().remove(SHOP, ANN.id(), image.id()));

        assertEquals(List.of(image), removed.stream().flatMap(Optional::stream).toList());
        assertEquals(0, page(25, 1).total());
    }

    @Test
    default void neverGivesANumberAgain() {
        UploadedImage first = add(aPhoto());
        UploadedImage last = add(aPhoto());
        repository().remove(SHOP, ANN.id(), last.id());
        repository().remove(SHOP, ANN.id(), first.id());

        assertTrue(add(aPhoto()).id().value() > last.id().value());
    }

    @Test
    default void keepsThePhotoCodeOfBytesAsLongAsAPhotoHasThem() {
        ContentDigest content = newContent();
        UploadedImage first = add(aPhotoWith(content, SHOP));
        UploadedImage second = add(aPhotoWith(content, SHOP));
        repository().remove(SHOP, ANN.id(), first.id());
        UploadedImage third = add(aPhotoWith(content, SHOP));
        assertEquals(first.photoCode(), third.photoCode());

        repository().remove(SHOP, ANN.id(), second.id());
        repository().remove(SHOP, ANN.id(), third.id());
        UploadedImage anew = add(aPhotoWith(content, SHOP));
        assertEquals(new PhotoCode(anew.id()), anew.photoCode());
    }

    @Test
    default void movesAUsersPhotosAmongThoseOfAnother() {
        UploadedImage old = add(aPhotoOf(GUEST));
        UploadedImage own = add(aPhoto());
        UploadedImage late = add(aPhotoOf(GUEST));

        assertEquals(2, repository().move(new UserMove(SHOP, GUEST.id(), ANN)));

        assertEquals(
                List.of(late.id(), own.id(), old.id()),
                page(25, 1).images().stream().map(UploadedImage::id).toList());
        assertEquals(3, page(25, 1).total());
        assertEquals(
                Set.of(ANN),
                accepted(page(25, 1)).stream().map(AcceptedImage::owner).collect(Collectors.toSet()));
        assertEquals(0, list(SHOP, GUEST.id().value(), Optional.empty()).total());
    }

    @Test
    default void aMoveMayBeRepeatedAndThenMovesWhatIsNew() {
        UserMove move = new UserMove(SHOP, GUEST.id(), ANN);
        add(aPhotoOf(GUEST));

        assertEquals(1, repository().move(move));
        assertEquals(0, repository().move(move));
        add(aPhotoOf(GUEST));
        assertEquals(1, repository().move(move));
        assertEquals(2, page(25, 1).total());
    }

    @Test
    default void aMoveToTheSameUserMovesNothing() {
        add(aPhotoOf(GUEST));

        assertEquals(0, repository().move(new UserMove(SHOP, GUEST.id(), Visitor.registered(GUEST.id()))));
        assertEquals(
                List.of(GUEST),
                accepted(list(SHOP, GUEST.id().value(), Optional.empty())).stream()
                        .map(AcceptedImage::owner)
                        .toList());
    }

    @Test
    default void aMoveStaysWithinItsWebsite() {
        add(aPhotoOf(GUEST, OTHER_SHOP));

        assertEquals(0, repository().move(new UserMove(SHOP, GUEST.id(), ANN)));
        assertEquals(1, list(OTHER_SHOP, GUEST.id().value(), Optional.empty()).total());
    }

    @Test
    default void noPhotoIsLostBetweenMovesToAndFroAndRemovals() {
        List<UploadedImage> all = record(40);
        List<Integer> removed = AtTheSameTime.call(8, thread -> {
            int gone = 0;
            for (int i = 0; i < 5; i++) {
                repository().move(new UserMove(SHOP, ANN.id(), GUEST));
                repository().move(new UserMove(SHOP, GUEST.id(), ANN));
                ImageId id = all.get(thread * 5 + i).id();
                gone += (int) Stream.of(ANN, GUEST)
                        .flatMap(owner -> repository().remove(SHOP, owner.id(), id).stream())
                        .count();
            }
            return gone;
        });

        int gone = removed.stream().mapToInt(Integer::intValue).sum();
        repository().move(new UserMove(SHOP, GUEST.id(), ANN));
        ImagePage left = page(50, 1);
        assertEquals(40 - gone, left.total());
        assertEquals(40 - gone, left.images().size());
    }

    private List<UploadedImage> record(int count) {
        return recorded(
                repository(),
                Stream.generate(AcceptedImages::aPhoto).limit(count).toList(),
                Optional.empty());
    }

    private UploadedImage add(AcceptedImage image) {
        return recorded(repository(), List.of(image), Optional.empty()).get(0);
    }

    private ImagePage page(int size, int index) {
        return repository().list(SHOP, ANN.id(), Optional.empty(), new PageRequest(size, index));
    }

    private ImagePage list(WebsiteId website, String user, Optional<FoldedText> wanted) {
        return repository().list(website, new UserId(user), wanted, new PageRequest(PageRequest.DEFAULT_SIZE, 1));
    }

    private List<String> named(String wanted) {
        ImagePage found = list(SHOP, ANN.id().value(), Optional.of(FoldedText.of(wanted)));
        assertEquals(found.total(), found.images().size());
        return names(found);
    }

    private static List<String> names(ImagePage page) {
        return accepted(page).stream().map(image -> image.name().value()).toList();
    }

    private static List<AcceptedImage> accepted(ImagePage page) {
        return page.images().stream().map(UploadedImage::accepted).toList();
    }
}
