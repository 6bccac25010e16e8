package io.photointake.application.port;

import static io.photointake.application.port.AcceptedImages.ANN;
import static io.photointake.application.port.AcceptedImages.GUEST;
import static io.photointake.application.port.AcceptedImages.OTHER_SHOP;
import static io.photointake.application.port.AcceptedImages.SHOP;
import static io.photointake.application.port.AcceptedImages.aPhoto;
import static io.photointake.application.port.AcceptedImages.aPhotoNamed;
import static io.photointake.application.port.AcceptedImages.aPhotoOf;
import static io.photointake.application.port.AcceptedImages.aPhotoOfRequest;
import static io.photointake.application.port.AcceptedImages.onePixelWithoutDensity;
import static io.photointake.application.port.AcceptedImages.recorded;
import static io.photointake.application.port.AcceptedImages.turnedPhotoWithEmoji;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.PixelSize;
import io.photointake.domain.image.RenditionFacts;
import io.photointake.domain.image.RequestId;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.library.FoldedText;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every catalogue of images promises. */
public interface ImageCatalogueContract {
    /** An empty record that knows the websites of {@link AcceptedImages}; the same whenever one test asks. */
    ImageRepository repository();

    /** The same record. */
    ImageCatalogue catalogue();

    @Test
    default void tellsEveryImageOnceByRisingNumber() {
        List<UploadedImage> all = recorded(
                repository(),
                List.of(
                        aPhotoOf(ANN),
                        aPhotoOf(GUEST, OTHER_SHOP),
                        turnedPhotoWithEmoji(),
                        onePixelWithoutDensity(),
                        aPhoto()),
                Optional.empty());

        assertEquals(all.subList(0, 2), catalogue().after(Optional.empty(), 2));
        assertEquals(all.subList(2, 4), catalogue().after(Optional.of(all.get(1).id()), 2));
        assertEquals(all.subList(4, 5), catalogue().after(Optional.of(all.get(3).id()), 2));
        assertEquals(List.of(), catalogue().after(Optional.of(all.get(4).id()), 2));
        assertEquals(5, catalogue().count());
    }

    @Test
    default void isEmptyAtFirst() {
        assertEquals(List.of(), catalogue().after(Optional.empty(), 10));
        assertEquals(0, catalogue().count());
    }

    @Test
    default void recordsWhatRenditionsAreNowAndNothingElse() {
        List<UploadedImage> both = recorded(repository(), List.of(aPhoto(), aPhoto()), Optional.empty());
        AcceptedImage was = both.get(0).accepted();
        RenditionFacts standard = new RenditionFacts(ImageFormat.PNG, new PixelSize(7, 5), new ByteSize(35));
        RenditionFacts thumbnail = new RenditionFacts(ImageFormat.JPEG, new PixelSize(3, 2), new ByteSize(6));

        assertTrue(catalogue().changeRenditions(was.uniqueName(), standard, thumbnail));

        AcceptedImage is = repository().find(was.uniqueName()).orElseThrow().accepted();
        assertEquals(standard, is.standard());
        assertEquals(thumbnail, is.thumbnail());
        assertEquals(was.digest(), is.digest());
        assertEquals(was.facts(), is.facts());
        assertEquals(Optional.of(both.get(1)), repository().find(both.get(1).uniqueName()));
    }

    @Test
    default void changesNothingOfAnImageThatIsNotThere() {
        AcceptedImage unknown = aPhoto();

        assertFalse(catalogue().changeRenditions(unknown.uniqueName(), unknown.standard(), unknown.thumbnail()));
    }

    @Test
    default void takesImagesOffTheRecord() {
        List<UploadedImage> all = recorded(repository(), List.of(aPhoto(), aPhoto(), aPhoto()), Optional.empty());

        catalogue().remove(List.of(all.get(0).uniqueName(), all.get(2).uniqueName(), aPhoto().uniqueName()));
        catalogue().remove(List.of());

        assertEquals(List.of(all.get(1)), catalogue().after(Optional.empty(), 10));
        assertEquals(1, catalogue().count());
    }

    @Test
    default void sumsUpWhatEachWebsiteHolds() {
        assertEquals(List.of(), catalogue().usage());
        AcceptedImage first = added(aPhotoOf(GUEST)).accepted();
        AcceptedImage second = added(aPhoto()).accepted();
        AcceptedImage third = added(aPhoto()).accepted();
        AcceptedImage large = added(turnedPhotoWithEmoji()).accepted();

        WebsiteUsage shop = catalogue().usage().stream()
                .filter(usage -> usage.website().equals(SHOP))
                .findFirst()
                .orElseThrow();
        assertEquals(3, shop.photos());
        assertEquals(2, shop.users());
        assertEquals(
                first.bytes().bytes() + second.bytes().bytes() + third.bytes().bytes(),
                shop.originals().bytes());
        assertEquals(
                Stream.of(first, second, third)
                        .mapToLong(image -> image.standard().bytes().bytes()
                                + image.thumbnail().bytes().bytes())
                        .sum(),
                shop.renditions().bytes());
        WebsiteUsage other = catalogue().usage().stream()
                .filter(usage -> usage.website().equals(OTHER_SHOP))
                .findFirst()
                .orElseThrow();
        assertEquals(large.bytes(), other.originals());
        assertEquals(large.acceptedAt(), other.newest());
    }

    @Test
    default void findsTheNewestPhotosOfAWebsiteByTheirNames() {
        UploadedImage first = added(aPhotoNamed("Beach 100%.jpg"));
        added(aPhotoNamed("mountain.jpg"));
        UploadedImage second = added(aPhotoNamed("at the BEACH.png"));

        assertEquals(List.of(second, first), catalogue().findByName(SHOP, FoldedText.of("beach"), 10));
        assertEquals(List.of(second), catalogue().findByName(SHOP, FoldedText.of("beach"), 1));
        assertEquals(List.of(first), catalogue().findByName(SHOP, FoldedText.of("0%"), 10));
        assertEquals(List.of(), catalogue().findByName(OTHER_SHOP, FoldedText.of("beach"), 10));
    }

    @Test
    default void findsTheNewestPhotosThatCameByARequest() {
        RequestId request = new RequestId("7f3c2b1a-0001.Edge_1");
        List<UploadedImage> both =
                recorded(repository(), List.of(aPhotoOfRequest(request), aPhotoOfRequest(request)), Optional.empty());
        added(aPhotoOfRequest(new RequestId("another-1")));
        added(aPhoto());

        assertEquals(List.of(both.get(1), both.get(0)), catalogue().findByRequest(request, 10));
        assertEquals(List.of(both.get(1)), catalogue().findByRequest(request, 1));
        assertEquals(List.of(), catalogue().findByRequest(new RequestId("7f3c2b1a-0001.edge_1"), 10));
    }

    private UploadedImage added(AcceptedImage image) {
        return recorded(repository(), List.of(image), Optional.empty()).get(0);
    }
}
