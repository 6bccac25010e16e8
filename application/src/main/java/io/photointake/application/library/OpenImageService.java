package io.photointake.application.library;

import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.ImageStore;
import io.photointake.application.port.SiteRepository;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.policy.ConfiguredWebsite;
import io.photointake.domain.site.Website;
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
                .flatMap(image -> websiteIn(companyFolder, image).flatMap(website -> open(image, website, rendition)));
    }

    private Optional<Website> websiteIn(String companyFolder, UploadedImage image) {
        return sites.findWebsite(image.accepted().website())
                .map(ConfiguredWebsite::website)
                .filter(website -> website.company().folder().value().equalsIgnoreCase(companyFolder));
    }

    private Optional<OpenedImage> open(UploadedImage image, Website website, Rendition rendition) {
        return store.open(website.company().folder(), image.uniqueName(), rendition)
                .map(content -> new OpenedImage(image, website, rendition, content));
    }
}
