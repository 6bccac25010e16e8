package io.photointake.application.administration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.library.Shelf;
import io.photointake.application.port.AcceptedImages;
import io.photointake.application.port.InMemoryImageCatalogue;
import io.photointake.application.port.InMemoryImageRepository;
import io.photointake.application.port.InMemoryImageStore;
import io.photointake.application.port.InMemorySiteRepository;
import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.ClientKey;
import io.photointake.domain.site.Company;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.Website;
import io.photointake.domain.site.WebsiteId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Removing websites and companies: nothing is taken along that was not said to go. */
class SiteRemovalServiceTest {
    private static final ClientKey KEY = new ClientKey("a key of the company");

    private final InMemorySiteRepository sites = new InMemorySiteRepository();
    private final InMemoryImageRepository images = new InMemoryImageRepository();
    private final InMemoryImageStore store = new InMemoryImageStore(Clock.systemUTC());
    private final SiteRemovalService removal =
            new SiteRemovalService(sites, images, new InMemoryImageCatalogue(images), store);
    private final CompanyFolder folder = new CompanyFolder("prints");

    @BeforeEach
    void aCompanyWithTwoWebsitesAndAKey() {
        Company company = sites.addCompany("Prints", folder);
        for (WebsiteId id : List.of(AcceptedImages.SHOP, AcceptedImages.OTHER_SHOP)) {
            sites.addWebsite(
                    ConfiguredWebsite.of(new Website(id, company, "Shop", AllowedOrigins.ANY), UploadLimits.DEFAULT));
        }
        assertTrue(sites.addKey(company.id(), KEY.digest(), KEY.hint(), Instant.EPOCH, 2)
                .isPresent());
    }

    @Test
    void erasesAWebsiteWithItsPhotosAndTouchesNoOther() {
        AcceptedImage gone = stored(AcceptedImages.aPhoto());
        AcceptedImage stays = stored(AcceptedImages.aPhotoOf(AcceptedImages.ANN, AcceptedImages.OTHER_SHOP));

        assertEquals(new SiteRemoval.Removed(1, 0), removal.remove(AcceptedImages.SHOP, true));

        assertEquals(Optional.empty(), sites.findWebsite(AcceptedImages.SHOP));
        assertTrue(images.find(gone.uniqueName()).isEmpty());
        assertTrue(store.open(folder, gone.uniqueName(), Rendition.ORIGINAL).isEmpty());
        assertTrue(sites.findWebsite(AcceptedImages.OTHER_SHOP).isPresent());
        assertTrue(images.find(stays.uniqueName()).isPresent());
        assertTrue(store.open(folder, stays.uniqueName(), Rendition.ORIGINAL).isPresent());
    }

    @Test
    void keepsACompanyWithPhotosUnlessTheseAreToGo() {
        AcceptedImage photo = stored(AcceptedImages.aPhoto());

        assertEquals(new SiteRemoval.HasPhotos(), removal.remove(folder, false));
        assertTrue(images.find(photo.uniqueName()).isPresent());
        assertTrue(sites.findCompany(folder).orElseThrow().availability().acceptsCalls(), "nothing has changed");

        assertEquals(new SiteRemoval.Removed(1, 0), removal.remove(folder, true));
        assertEquals(List.of(), sites.companies());
        assertEquals(List.of(), sites.websites());
        assertEquals(Optional.empty(), sites.findKey(KEY.digest()));
        assertEquals(List.of(), images.all());
    }

    @Test
    void removesWhatHasNoPhotosWithoutErasing() {
        assertEquals(new SiteRemoval.Removed(0, 0), removal.remove(AcceptedImages.SHOP, false));
        assertEquals(new SiteRemoval.Removed(0, 0), removal.remove(folder, false));
        assertEquals(List.of(), sites.companies());
    }

    @Test
    void knowsNothingOfWhatThereIsNot() {
        assertEquals(new SiteRemoval.Unknown(), removal.remove(new WebsiteId(77), true));
        assertEquals(new SiteRemoval.Unknown(), removal.remove(new CompanyFolder("nobody"), true));
    }

    private AcceptedImage stored(AcceptedImage image) {
        Shelf.put(store, folder, image.uniqueName());
        AcceptedImages.recorded(images, List.of(image), Optional.empty());
        return image;
    }
}
