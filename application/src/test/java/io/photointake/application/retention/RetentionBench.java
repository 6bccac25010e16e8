package io.photointake.application.retention;

import static io.photointake.application.port.AcceptedImages.recorded;

import io.photointake.application.installation.SteadyClock;
import io.photointake.application.library.SettableClock;
import io.photointake.application.library.Shelf;
import io.photointake.application.port.AcceptedImages;
import io.photointake.application.port.InMemoryImageRepository;
import io.photointake.application.port.InMemoryImageStore;
import io.photointake.application.port.InMemoryInstallationRepository;
import io.photointake.application.port.InMemorySiteRepository;
import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.policy.KeepingRules;
import io.photointake.domain.policy.UploadLimits;
import io.photointake.domain.print.PrintSettings;
import io.photointake.domain.site.AllowedOrigins;
import io.photointake.domain.site.Company;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.Website;
import io.photointake.domain.site.WebsiteId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Two websites of a company, and photos with their pictures. */
final class RetentionBench {
    final SettableClock clock = new SettableClock();
    final InMemoryImageRepository images = new InMemoryImageRepository();
    final InMemoryImageStore store = new InMemoryImageStore(clock);
    final InMemorySiteRepository sites = new InMemorySiteRepository();
    final Company company = sites.addCompany("Acme", new CompanyFolder("Acme"));
    final SteadyClock steadyClock =
            new SteadyClock(new InMemoryInstallationRepository(company.folder(), images), clock);
    final Website shop = website(AcceptedImages.SHOP);
    final Website otherShop = website(AcceptedImages.OTHER_SHOP);

    UploadedImage stored(AcceptedImage image) {
        AcceptedImage now = AcceptedImages.acceptedAt(clock.instant(), image);
        Shelf.put(store, company.folder(), now.uniqueName());
        return recorded(images, List.of(now), Optional.empty()).get(0);
    }

    void guestsStay(Website website, Duration stay) {
        KeepingRules rules = new KeepingRules(Optional.empty(), Optional.of(stay), /* onlyGuestsMove= */ false);
        sites.changeWebsite(
                website.id(),
                site -> new ConfiguredWebsite(site.website(), UploadLimits.DEFAULT, rules, PrintSettings.DEFAULT));
    }

    private Website website(WebsiteId id) {
        Website website = new Website(id, company, "Shop", AllowedOrigins.ANY);
        sites.addWebsite(ConfiguredWebsite.of(website, UploadLimits.DEFAULT));
        return website;
    }
}
