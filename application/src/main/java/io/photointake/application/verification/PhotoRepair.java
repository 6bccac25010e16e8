package io.photointake.application.verification;

import io.photointake.application.port.ContentSource;
import io.photointake.application.port.EncodedRendition;
import io.photointake.application.port.ImageCatalogue;
import io.photointake.application.port.ImageProcessor;
import io.photointake.application.port.ImageProcessorException;
import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.ImageStore;
import io.photointake.application.port.ImageStoreException;
import io.photointake.application.port.Reading;
import io.photointake.application.port.Renditions;
import io.photointake.application.port.Requester;
import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.ImageFacts;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.RenditionFacts;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.site.CompanyFolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Mends what is wrong with the pictures of a photo, as far as that can be done. */
final class PhotoRepair {
    private final ImageCatalogue catalogue;
    private final ImageRepository images;
    private final ImageStore store;
    private final ImageProcessor processor;
    private final PhotoCheck check;

    PhotoRepair(
            ImageCatalogue catalogue,
            ImageRepository images,
            ImageStore store,
            ImageProcessor processor,
            PhotoCheck check) {
        this.catalogue = catalogue;
        this.images = images;
        this.store = store;
        this.processor = processor;
        this.check = check;
    }

    /** @param faults what is wrong with it, at least one thing */
    VerificationStep.Photo repair(UploadedImage image, CompanyFolder folder, List<PictureFault> faults) {
        try {
            List<PictureFault> left = takenBack(image, folder, faults);
            VerificationStep.Photo renewed = left.isEmpty() || lacksOriginal(left)
                    ? new VerificationStep.Photo(image, folder, left, List.of())
                    : renew(image, folder, left);
            return renewed.mended(faults);
        } catch (ImageStoreException | ImageProcessorException e) {
            return new VerificationStep.Photo(
                    image, folder, unmended(faults, String.valueOf(e.getMessage())), List.of());
        }
    }

    /** What is still wrong when everything of the photo that was in quarantine is back in its place. */
    private List<PictureFault> takenBack(UploadedImage image, CompanyFolder folder, List<PictureFault> faults) {
        if (faults.stream().noneMatch(fault -> fault.kind() == PictureFault.Kind.MISSING)) {
            return faults;
        }
        boolean all = store.restore(folder, image.uniqueName());
        List<PictureFault> left = check.faults(image, folder);
        return all ? left : unmended(left, "what is in quarantine has no room beside what is here");
    }

    private static boolean lacksOriginal(List<PictureFault> faults) {
        return faults.stream().anyMatch(fault -> fault.picture() == Rendition.ORIGINAL);
    }

    private VerificationStep.Photo renew(UploadedImage image, CompanyFolder folder, List<PictureFault> faults) {
        Optional<ContentSource> original = store.open(folder, image.uniqueName(), Rendition.ORIGINAL);
        if (original.isEmpty()) {
            return goneOr(image, folder, faults);
        }
        return rendered(original.get(), image.accepted())
                .fold(
                        renditions -> put(image, folder, faults, renditions),
                        defect -> new VerificationStep.Photo(
                                image, folder, unmended(faults, defect.detail()), List.of()));
    }

    private Reading<Renditions> rendered(ContentSource original, AcceptedImage row) {
        Reading<ImageFacts> facts = processor.readFacts(original);
        return facts.fold(
                clean -> processor.render(original, clean, row.dpi(), Requester.LOCAL),
                defect -> new Reading.Defective<>(defect));
    }

    /** Bytes first: a row that a reader finds tells of bytes that are there. */
    private VerificationStep.Photo put(
            UploadedImage image, CompanyFolder folder, List<PictureFault> faults, Renditions renditions) {
        AcceptedImage row = image.accepted();
        RenditionFacts standard = row.standard();
        RenditionFacts thumbnail = row.thumbnail();
        for (PictureFault fault : faults) {
            EncodedRendition made =
                    fault.picture() == Rendition.STANDARD ? renditions.standard() : renditions.thumbnail();
            store.replace(folder, row.uniqueName(), fault.picture(), made);
            if (fault.picture() == Rendition.STANDARD) {
                standard = made.facts();
            } else {
                thumbnail = made.facts();
            }
        }
        boolean asRecorded = standard.equals(row.standard()) && thumbnail.equals(row.thumbnail());
        boolean onRecord = asRecorded
                ? images.find(row.uniqueName()).isPresent()
                : catalogue.changeRenditions(row.uniqueName(), standard, thumbnail);
        if (!onRecord) {
            // Deleted meanwhile, and what was just made would stay behind.
            store.delete(folder, row.uniqueName());
            return new VerificationStep.Photo(image, folder, List.of(), List.of());
        }
        return checkedAgain(image, folder, faults, standard, thumbnail);
    }

    private VerificationStep.Photo checkedAgain(
            UploadedImage image,
            CompanyFolder folder,
            List<PictureFault> faults,
            RenditionFacts standard,
            RenditionFacts thumbnail) {
        AcceptedImage row = image.accepted();
        List<PictureFault> left = new ArrayList<>();
        for (PictureFault fault : faults) {
            RenditionFacts facts = fault.picture() == Rendition.STANDARD ? standard : thumbnail;
            check.rendition(fault.picture(), facts, row.dpi(), folder, row.uniqueName())
                    .ifPresent(left::add);
        }
        return new VerificationStep.Photo(image, folder, left, List.of());
    }

    private VerificationStep.Photo goneOr(UploadedImage image, CompanyFolder folder, List<PictureFault> faults) {
        boolean gone = images.find(image.uniqueName()).isEmpty();
        return new VerificationStep.Photo(image, folder, gone ? List.of() : faults, List.of());
    }

    private static List<PictureFault> unmended(List<PictureFault> faults, String why) {
        return faults.stream()
                .map(fault ->
                        new PictureFault(fault.picture(), fault.kind(), fault.detail() + "; not repaired: " + why))
                .toList();
    }
}
