package io.photointake.application.retention;

import io.photointake.application.port.ImageStore;
import io.photointake.application.port.ImageStoreException;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.site.CompanyFolder;

/** The pictures of photos that are off the record. */
final class Pictures {
    private Pictures() {}

    /** Whether they are gone: those of one photo that resist must not keep the others. */
    static boolean deleted(ImageStore store, CompanyFolder folder, UploadedImage image) {
        try {
            store.delete(folder, image.uniqueName());
            return true;
        } catch (ImageStoreException leftToTheSweep) {
            return false;
        }
    }
}
