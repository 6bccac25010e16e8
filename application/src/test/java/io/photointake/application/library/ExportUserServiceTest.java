package io.photointake.application.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.port.AcceptedImages;
import io.photointake.application.port.InMemoryImageRepository;
import io.photointake.application.port.InMemoryImageStore;
import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.Company;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.CompanyId;
import io.photointake.domain.site.Website;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExportUserServiceTest {
    private final InMemoryImageRepository images = new InMemoryImageRepository();
    private final InMemoryImageStore store = new InMemoryImageStore(Clock.systemUTC());
    private final ExportUser export = new ExportUserService(images, store);
    private final Website website = new Website(
            AcceptedImages.SHOP,
            new Company(new CompanyId(1), "Prints", new CompanyFolder("prints")),
            "Shop",
            AllowedOrigins.ANY);

    @Test
    void handsOutEveryPhotoOfTheUserAndNobodyElses() {
        List<UploadedImage> anns = new ArrayList<>();
        for (int i = 0; i < 1001; i++) {
            anns.add(0, stored(AcceptedImages.aPhoto()));
        }
        stored(AcceptedImages.aPhotoOf(AcceptedImages.GUEST));

        List<UploadedImage> exported = new ArrayList<>();
        assertEquals(1001, export.export(website, AcceptedImages.ANN.id(), photo -> {
            assertTrue(photo.original().isPresent());
            exported.add(photo.image());
        }));
        assertEquals(anns, exported);
    }

    @Test
    void tellsOfAPhotoWhoseBytesAreLost() {
        UploadedImage lost = stored(AcceptedImages.aPhoto());
        store.delete(website.company().folder(), lost.uniqueName());

        List<ExportedImage> exported = new ArrayList<>();
        assertEquals(1, export.export(website, AcceptedImages.ANN.id(), exported::add));
        assertEquals(List.of(new ExportedImage(lost, Optional.empty())), exported);
    }

    @Test
    void leavesOutWhatIsDeletedMeanwhile() {
        UploadedImage older = stored(AcceptedImages.aPhoto());
        UploadedImage newer = stored(AcceptedImages.aPhoto());

        List<UploadedImage> exported = new ArrayList<>();
        export.export(website, AcceptedImages.ANN.id(), photo -> {
            exported.add(photo.image());
            images.remove(website.id(), AcceptedImages.ANN.id(), older.id());
        });
        assertEquals(List.of(newer), exported);
    }

    private UploadedImage stored(AcceptedImage image) {
        Shelf.put(store, website.company().folder(), image.uniqueName());
        return AcceptedImages.recorded(images, List.of(image), Optional.empty()).get(0);
    }
}
