package io.photointake.application.verification;

import io.photointake.application.port.ImageCatalogue;
import io.photointake.application.port.ImageProcessor;
import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.ImageStore;
import io.photointake.application.port.SiteRepository;
import io.photointake.domain.image.ImageId;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.WebsiteId;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** {@link VerifyImages}, some rows at a time, so that nobody waits for it. */
public final class VerifyImagesService implements VerifyImages {
    private static final int BATCH = 200;

    private final ImageCatalogue catalogue;
    private final ImageRepository images;
    private final SiteRepository sites;
    private final ImageStore store;
    private final Clock clock;
    private final PhotoCheck check;
    private final PhotoRepair repair;

    /** @param pace is told of the bytes that were just read, and may take its time to bound how many that are a second */
    public VerifyImagesService(
            ImageCatalogue catalogue,
            ImageRepository images,
            SiteRepository sites,
            ImageStore store,
            ImageProcessor processor,
            Clock clock,
            LongConsumer pace) {
        this.catalogue = catalogue;
        this.images = images;
        this.sites = sites;
        this.store = store;
        this.clock = clock;
        this.check = new PhotoCheck(store, processor, pace);
        this.repair = new PhotoRepair(catalogue, images, store, processor, check);
    }

    @Override
    public boolean verify(VerifyImagesCommand command, Predicate<VerificationStep> step) {
        return verifyPhotos(command, step)
                && step.test(new VerificationStep.PhotosDone())
                && new UnrecordedNames(store, images).tell(clock.instant().minus(command.minAge()), step);
    }

    private boolean verifyPhotos(VerifyImagesCommand command, Predicate<VerificationStep> step) {
        Optional<ImageId> last = command.after();
        List<UploadedImage> batch = catalogue.after(last, BATCH);
        while (!batch.isEmpty()) {
            Map<WebsiteId, CompanyFolder> folders = folders();
            for (UploadedImage image : batch) {
                CompanyFolder folder = folders.get(image.accepted().website());
                if (folder != null && !step.test(verify(image, folder, command.repairs()))) {
                    return false;
                }
            }
            last = Optional.of(batch.get(batch.size() - 1).id());
            batch = catalogue.after(last, BATCH);
        }
        return true;
    }

    /** Read for every batch: a website can be added meanwhile. */
    private Map<WebsiteId, CompanyFolder> folders() {
        return sites.websites().stream()
                .collect(Collectors.toMap(
                        site -> site.website().id(),
                        site -> site.website().company().folder()));
    }

    private VerificationStep verify(UploadedImage image, CompanyFolder folder, boolean repairs) {
        List<PictureFault> faults = check.faults(image, folder);
        if (faults.isEmpty()) {
            return new VerificationStep.Photo(image, folder, List.of(), List.of());
        }
        // A deletion takes the row first, and a row can have changed: what counts is what is on record now.
        Optional<UploadedImage> now = images.find(image.uniqueName());
        if (now.isEmpty()) {
            return new VerificationStep.Photo(image, folder, List.of(), List.of());
        }
        List<PictureFault> still = now.get().equals(image) ? faults : check.faults(now.get(), folder);
        return repairs && !still.isEmpty()
                ? repair.repair(now.get(), folder, still)
                : new VerificationStep.Photo(now.get(), folder, still, List.of());
    }
}
