package io.photointake.application.library;

import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.ImageStore;
import io.photointake.application.port.SiteRepository;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.policy.ConfiguredWebsite;
import java.util.Optional;

/** {@link OpenImage}: the row says what it is, the store has the bytes. */
public final class OpenImageService implements OpenImage {
    private final ImageRepository images;
    private final SiteRepository sites;
    private final ImageStore store;

    public OpenImageService(ImageRepository images, SiteRepository sites, ImageStore store) {
        this.images = images;
        this.sites = sites;
        this.store = store;
    }

    @Override
    public Optional<OpenedImage> open(String companyFolder, Rendition rendition, UniqueName name) {
        return images.find(name)
                .flatMap(image -> siteOf(companyFolder, image).flatMap(site -> open(image, site, rendition)));
    }

    private Optional<ConfiguredWebsite> siteOf(String companyFolder, UploadedImage image) {
        return sites.findWebsite(image.accepted().website())
                .filter(site -> site.website().company().folder().value().equalsIgnoreCase(companyFolder));
    }

    private Optional<OpenedImage> open(UploadedImage image, ConfiguredWebsite site, Rendition rendition) {
        return store.open(site.website().company().folder(), image.uniqueName(), rendition)
                .map(content -> new OpenedImage(image, site, rendition, content));
    }
}
