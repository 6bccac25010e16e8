package io.photointake.application.retention;

import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.ImageStore;
import io.photointake.application.port.ImageStoreException;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.UserId;
import io.photointake.domain.site.Website;
import java.util.List;
import java.util.function.Consumer;

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
    public Erasure erase(Website website, UserId user, Consumer<ErasedImage> erased) {
        Erasure all = Erasure.NONE;
        List<UploadedImage> batch = images.removeAll(website.id(), user, BATCH);
        while (!batch.isEmpty()) {
            for (UploadedImage image : batch) {
                ErasedImage gone =
                        new ErasedImage(image, deleted(website.company().folder(), image));
                erased.accept(gone);
                all = all.and(gone);
            }
            batch = images.removeAll(website.id(), user, BATCH);
        }
        return all;
    }

    /** One picture that resists must not keep the others. */
    private boolean deleted(CompanyFolder folder, UploadedImage image) {
        try {
            store.delete(folder, image.uniqueName());
            return true;
        } catch (ImageStoreException leftToTheSweep) {
            return false;
        }
    }
}
