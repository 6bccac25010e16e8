package io.photointake.application.library;

import static io.photointake.application.port.AcceptedImages.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.installation.SteadyClock;
import io.photointake.application.port.AcceptedImages;
import io.photointake.application.port.AtTheSameTime;
import io.photointake.application.port.ImageStoreException;
import io.photointake.application.port.InMemoryImageRepository;
import io.photointake.application.port.InMemoryImageStore;
import io.photointake.application.port.InMemoryInstallationRepository;
import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.ContentDigest;
import io.photointake.domain.image.ImageId;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.Company;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.CompanyId;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Website;
import io.photointake.domain.site.WebsiteId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeleteImageServiceTest {
    private static final CompanyFolder FOLDER = new CompanyFolder("Acme");
    private static final UserId ANN = AcceptedImages.ANN.id();

    private final SettableClock clock = new SettableClock();
    private final InMemoryImageRepository images = new InMemoryImageRepository();
    private final InMemoryImageStore store = new InMemoryImageStore(clock);
    private final DeleteImage deleteImage = new DeleteImageService(images, store);
    private final Website shop = website(AcceptedImages.SHOP);

    @Test
    void removesTheRowAndEveryPicture() {
        UploadedImage image = stored(AcceptedImages.aPhoto());

        assertTrue(deleteImage.delete(shop, ANN, image.id()));

        assertEquals(Optional.empty(), images.find(image.uniqueName()));
        for (Rendition rendition : Rendition.values()) {
            assertEquals(Optional.empty(), store.open(FOLDER, image.uniqueName(), rendition));
        }
    }

    @Test
    void deletesAPhotoOnce() {
        UploadedImage image = stored(AcceptedImages.aPhoto());

        assertTrue(deleteImage.delete(shop, ANN, image.id()));
        assertFalse(deleteImage.delete(shop, ANN, image.id()));
    }

    @Test
    void deletesNothingOfAnotherUserOrWebsite() {
        UploadedImage image = stored(AcceptedImages.aPhoto());

        assertFalse(deleteImage.delete(shop, AcceptedImages.GUEST.id(), image.id()));
        assertFalse(deleteImage.delete(website(AcceptedImages.OTHER_SHOP), ANN, image.id()));
        assertFalse(deleteImage.delete(shop, ANN, new ImageId(image.id().value() + 1)));

        assertEquals(List.of(image), images.all());
        assertEquals(1, store.committedCount());
    }

    @Test
    void leavesOtherPhotosWithTheSameBytesWhole() {
        ContentDigest content = AcceptedImages.newContent();
        UploadedImage first = stored(AcceptedImages.aPhotoWith(content, AcceptedImages.SHOP));
        UploadedImage second = stored(AcceptedImages.aPhotoWith(content, AcceptedImages.SHOP));

        deleteImage.delete(shop, ANN, first.id());

        assertEquals(List.of(second), images.all());
        assertTrue(store.open(FOLDER, second.uniqueName(), Rendition.ORIGINAL).isPresent());
    }

    @Test
    void ofManyAtTheSameTimeOneDeletes() {
        UploadedImage image = stored(AcceptedImages.aPhoto());

        List<Boolean> deleted = AtTheSameTime.call(16, thread -> deleteImage.delete(shop, ANN, image.id()));

        assertEquals(1, deleted.stream().filter(each -> each).count());
        assertEquals(0, store.committedCount());
    }

    @Test
    void leavesToTheSweepWhatTheStoreDoesNotGiveUp() {
        UploadedImage image = stored(AcceptedImages.aPhoto());
        store.failWrites(true);
        assertThrows(ImageStoreException.class, () -> deleteImage.delete(shop, ANN, image.id()));
        store.failWrites(false);

        assertEquals(List.of(), images.all(), "what is listed has its bytes, so it is not listed");
        assertFalse(deleteImage.delete(shop, ANN, image.id()));
        clock.pass(Duration.ofSeconds(1));
        SteadyClock steady = new SteadyClock(new InMemoryInstallationRepository(FOLDER, images), clock);
        SweepLeftoversCommand command = new SweepLeftoversCommand(Duration.ZERO, Duration.ofDays(7), false, false);
        assertEquals(
                1,
                new SweepLeftoversService(store, images, steady)
                        .sweep(command, name -> {})
                        .quarantined());
        assertEquals(0, store.committedCount());
    }

    private UploadedImage stored(AcceptedImage image) {
        Shelf.put(store, FOLDER, image.uniqueName());
        return recorded(images, List.of(image), Optional.empty()).get(0);
    }

    private static Website website(WebsiteId id) {
        return new Website(id, new Company(new CompanyId(1), "Acme", FOLDER), "Shop", AllowedOrigins.ANY);
    }
}
