package io.photointake.application.backup;

import static io.photointake.application.port.AcceptedImages.SHOP;
import static io.photointake.application.port.AcceptedImages.aPhoto;
import static io.photointake.application.port.AcceptedImages.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.library.SettableClock;
import io.photointake.application.library.Shelf;
import io.photointake.application.port.InMemoryImageCatalogue;
import io.photointake.application.port.InMemoryImageRepository;
import io.photointake.application.port.InMemoryImageStore;
import io.photointake.application.port.InMemoryPictureCopies;
import io.photointake.application.port.InMemorySiteRepository;
import io.photointake.application.port.StoredName;
import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.Website;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CopyPicturesServiceTest {
    private static final CompanyFolder FOLDER = new CompanyFolder("Acme");

    private final InMemoryImageStore store = new InMemoryImageStore(new SettableClock());
    private final InMemoryImageRepository living = new InMemoryImageRepository();
    private final InMemoryImageRepository copied = new InMemoryImageRepository();
    private final InMemorySiteRepository sites = new InMemorySiteRepository();
    private final InMemoryPictureCopies copies = new InMemoryPictureCopies(store);
    private final CopyPictures service =
            new CopyPicturesService(new InMemoryImageCatalogue(copied), sites, living, copies);

    @BeforeEach
    void addWebsite() {
        sites.addWebsite(ConfiguredWebsite.of(
                new Website(SHOP, sites.addCompany("Acme", FOLDER), "Shop", AllowedOrigins.ANY), UploadLimits.DEFAULT));
    }

    @Test
    void copiesAllPicturesOfAllPhotosOnce() {
        List<UploadedImage> photos = new ArrayList<>();
        for (int i = 0; i < 501; i++) {
            photos.add(photo());
        }
        List<CopyReport> told = new ArrayList<>();

        CopyReport report = service.copy(told::add);

        long bytes = photos.stream()
                .map(UploadedImage::accepted)
                .mapToLong(row -> row.bytes().bytes()
                        + row.standard().bytes().bytes()
                        + row.thumbnail().bytes().bytes())
                .sum();
        assertEquals(501, report.photos());
        assertEquals(bytes, report.bytes().bytes());
        assertEquals(3 * 501, report.copied());
        assertEquals(2, told.size());
        assertEquals(501, copies.names().count());
        assertTrue(copies.isForced());
        assertEquals(0, service.copy(unused -> {}).copied());
    }

    @Test
    void takesWhatWasDeletedMeanwhileOffTheCopiedRecord() {
        UploadedImage kept = photo();
        UploadedImage deleted = photo();
        living.forget(List.of(deleted.uniqueName()));
        store.delete(FOLDER, deleted.uniqueName());

        CopyReport report = service.copy(unused -> {});

        assertEquals(1, report.photos());
        assertEquals(1, report.deleted());
        assertEquals(List.of(), report.incomplete());
        assertEquals(List.of(kept), copied.all());
    }

    @Test
    void keepsAndTellsOfAPhotoWhosePictureIsLost() {
        UploadedImage lost = photo();
        store.put(FOLDER, lost.uniqueName(), Rendition.ORIGINAL, Optional.empty());

        CopyReport report = service.copy(unused -> {});

        assertEquals(List.of(new StoredName(FOLDER, lost.uniqueName())), report.incomplete());
        assertEquals(List.of(lost), copied.all());
        assertEquals(2, report.copied());
    }

    @Test
    void keepsAPhotoThatWasDeletedAfterItsPicturesWereCopied() {
        UploadedImage deleted = photo();
        living.forget(List.of(deleted.uniqueName()));

        assertEquals(1, service.copy(unused -> {}).photos());
        assertEquals(List.of(deleted), copied.all());
    }

    private UploadedImage photo() {
        AcceptedImage image = aPhoto();
        Shelf.put(store, FOLDER, image.uniqueName());
        recorded(living, List.of(image), Optional.empty());
        return recorded(copied, List.of(image), Optional.empty()).get(0);
    }
}
