package io.photointake.application.administration;

import io.photointake.application.port.ImageCatalogue;
import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.ImageStore;
import io.photointake.application.port.SiteRepository;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.site.Availability;
import io.photointake.domain.site.Company;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.Website;
import io.photointake.domain.site.WebsiteId;
import java.util.List;
import java.util.Optional;

/**
 * {@link RemoveWebsite} and {@link RemoveCompany}. What is to go is disabled first, so that no upload comes between; then
 * photos go some at a time, their rows first, and at last what they belonged to.
 */
public final class SiteRemovalService implements RemoveWebsite, RemoveCompany {
    private static final int BATCH = 100;
    private static final SiteRemoval.Removed NOTHING = new SiteRemoval.Removed(0, 0);

    private final SiteRepository sites;
    private final ImageRepository images;
    private final ImageCatalogue catalogue;
    private final ImageStore store;

    /** @param catalogue of the same record as the images */
    public SiteRemovalService(
            SiteRepository sites, ImageRepository images, ImageCatalogue catalogue, ImageStore store) {
        this.sites = sites;
        this.images = images;
        this.catalogue = catalogue;
        this.store = store;
    }

    @Override
    public SiteRemoval remove(WebsiteId id, boolean erasePhotos) {
        Optional<ConfiguredWebsite> found = sites.findWebsite(id);
        if (found.isEmpty()) {
            return new SiteRemoval.Unknown();
        }
        if (!erasePhotos) {
            return sites.removeWebsite(id) ? new SiteRemoval.Removed(0, 0) : new SiteRemoval.HasPhotos();
        }
        sites.changeWebsite(id, SiteRemovalService::disabled);
        return erase(found.get().website(), NOTHING);
    }

    @Override
    public SiteRemoval remove(CompanyFolder folder, boolean erasePhotos) {
        Optional<Company> found = sites.findCompany(folder);
        if (found.isEmpty()) {
            return new SiteRemoval.Unknown();
        }
        List<Website> websites = websitesOf(found.get());
        if (!erasePhotos && websites.stream().anyMatch(this::hasPhotos)) {
            return new SiteRemoval.HasPhotos();
        }
        sites.changeCompany(folder, company -> company.withAvailability(Availability.HIDDEN));
        SiteRemoval.Removed removed = NOTHING;
        for (Website website : websites) {
            removed = erase(website, removed);
        }
        if (!sites.removeCompany(folder)) {
            throw new IllegalStateException("a website was added to the company while it was removed; remove it again");
        }
        return removed;
    }

    private List<Website> websitesOf(Company company) {
        return sites.websites().stream()
                .map(ConfiguredWebsite::website)
                .filter(website -> website.company().id().equals(company.id()))
                .toList();
    }

    private boolean hasPhotos(Website website) {
        return catalogue.usage().stream().anyMatch(usage -> usage.website().equals(website.id()));
    }

    private static ConfiguredWebsite disabled(ConfiguredWebsite site) {
        return new ConfiguredWebsite(
                site.website().withAvailability(Availability.HIDDEN), site.limits(), site.keeping(), site.print());
    }

    /** An upload that was under way when the website was disabled may still be recorded, so it looks again. */
    private SiteRemoval.Removed erase(Website website, SiteRemoval.Removed before) {
        SiteRemoval.Removed removed = before;
        do {
            List<UploadedImage> batch = images.removeOfWebsite(website.id(), BATCH);
            while (!batch.isEmpty()) {
                long left = batch.stream()
                        .filter(image ->
                                !store.deleteIfPossible(website.company().folder(), image.uniqueName()))
                        .count();
                removed = new SiteRemoval.Removed(removed.photos() + batch.size(), removed.left() + left);
                batch = images.removeOfWebsite(website.id(), BATCH);
            }
        } while (!sites.removeWebsite(website.id()));
        return removed;
    }
}
