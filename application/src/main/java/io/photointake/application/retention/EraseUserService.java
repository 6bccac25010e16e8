package io.photointake.application.retention;

import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.ImageStore;
import io.photointake.domain.image.ImageId;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.library.PageRequest;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Website;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** {@link EraseUser}, some photos at a time: their rows first, so that a photo that is listed has its bytes. */
public final class EraseUserService implements EraseUser {
    /** Few, because a process that dies has not told of those of the batch it is at. */
    private static final int BATCH = 20;

    private final ImageRepository images;
    private final ImageStore store;

    public EraseUserService(ImageRepository images, ImageStore store) {
        this.images = images;
        this.store = store;
    }

    @Override
    public Erasure erase(Website website, UserId user, Predicate<ErasedImage> erased) {
        Erasure all = Erasure.NONE;
        boolean goOn = true;
        Optional<ImageId> last = newest(website, user);
        if (last.isEmpty()) {
            return all;
        }
        List<UploadedImage> batch = images.removeAll(website.id(), user, last.get(), BATCH);
        while (!batch.isEmpty()) {
            for (UploadedImage image : batch) {
                ErasedImage gone = new ErasedImage(
                        image, store.deleteIfPossible(website.company().folder(), image.uniqueName()));
                goOn &= erased.test(gone);
                all = all.and(gone);
            }
            batch = goOn ? images.removeAll(website.id(), user, last.get(), BATCH) : List.of();
        }
        return all;
    }

    /** What comes later is not waited for: a user who never stops uploading would never be erased. */
    private Optional<ImageId> newest(Website website, UserId user) {
        return images.list(website.id(), user, Optional.empty(), new PageRequest(1, 1)).images().stream()
                .map(UploadedImage::id)
                .findFirst();
    }
}
