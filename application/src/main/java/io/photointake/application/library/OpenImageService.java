package io.photointake.application.library;

import io.photointake.application.port.ContentSource;
import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.ImageStore;
import io.photointake.application.port.LostContentException;
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
        Optional<ContentSource> content = store.open(site.website().company().folder(), image.uniqueName(), rendition);
        if (content.isEmpty()) {
            // It may have been deleted after its row was read.
            if (images.find(image.uniqueName()).isEmpty()) {
                return Optional.empty();
            }
            throw lost(image, rendition, "are not in the store");
        }
        if (rendition == Rendition.ORIGINAL
                && !content.get().size().equals(image.accepted().bytes())) {
            throw lost(
                    image,
                    rendition,
                    "are " + content.get().size().bytes() + " in number, but "
                            + image.accepted().bytes().bytes() + " on record");
        }
        return content.map(source -> new OpenedImage(image, site, rendition, source));
    }

    private static LostContentException lost(UploadedImage image, Rendition rendition, String how) {
        return new LostContentException("Photo %d of website %d is damaged: the bytes of %s/%s %s"
                .formatted(
                        image.id().value(),
                        image.accepted().website().value(),
                        rendition.folder(),
                        image.uniqueName().fileName(),
                        how));
    }
}
