package io.photointake.application.library;

import io.photointake.application.port.ContentSource;
import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.ImageStore;
import io.photointake.domain.image.ImageId;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.library.PageRequest;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Website;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** {@link ExportUser}: the list is read as a whole, so that what comes or goes meanwhile shifts no page. */
public final class ExportUserService implements ExportUser {
    private static final int PAGE = 500;

    private final ImageRepository images;
    private final ImageStore store;

    public ExportUserService(ImageRepository images, ImageStore store) {
        this.images = images;
        this.store = store;
    }

    @Override
    public int export(Website website, UserId user, Consumer<ExportedImage> photo) {
        int exported = 0;
        for (ImageId id : ids(website, user)) {
            Optional<UploadedImage> image = images.find(website.id(), user, id);
            if (image.isPresent()) {
                Optional<ContentSource> original =
                        store.open(website.company().folder(), image.get().uniqueName(), Rendition.ORIGINAL);
                if (original.isPresent() || images.find(website.id(), user, id).isPresent()) {
                    photo.accept(new ExportedImage(image.get(), original));
                    exported++;
                }
            }
        }
        return exported;
    }

    /** Numbers alone, since a page may shift by what is deleted; a photo that two pages show is taken once. */
    private Set<ImageId> ids(Website website, UserId user) {
        Set<ImageId> ids = new LinkedHashSet<>();
        int page = 1;
        List<UploadedImage> shown = page(website, user, page);
        while (!shown.isEmpty()) {
            shown.stream().map(UploadedImage::id).forEach(ids::add);
            shown = page(website, user, ++page);
        }
        return ids;
    }

    private List<UploadedImage> page(Website website, UserId user, int page) {
        return images.list(website.id(), user, Optional.empty(), new PageRequest(PAGE, page))
                .images();
    }
}
