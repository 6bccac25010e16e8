package io.photointake.application.backup;

import io.photointake.application.port.CopyOutcome;
import io.photointake.application.port.ImageCatalogue;
import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.PictureCopies;
import io.photointake.application.port.SiteRepository;
import io.photointake.application.port.StoredName;
import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.ByteSize;
import io.photointake.domain.image.ImageId;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.site.CompanyFolder;
import io.photointake.domain.site.WebsiteId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * {@link CopyPictures}. The record is copied before the pictures, so that whatever it tells of was stored then. A deletion
 * takes the row first: where a picture is missing and the row is still there, the picture is lost.
 */
public final class CopyPicturesService implements CopyPictures {
    private static final int BATCH = 500;

    private final ImageCatalogue copied;
    private final SiteRepository sites;
    private final ImageRepository living;
    private final PictureCopies pictures;

    /**
     * @param copied the record that was copied
     * @param sites the websites that were copied with it
     * @param living the record of which it is a copy
     */
    public CopyPicturesService(
            ImageCatalogue copied, SiteRepository sites, ImageRepository living, PictureCopies pictures) {
        this.copied = copied;
        this.sites = sites;
        this.living = living;
        this.pictures = pictures;
    }

    @Override
    public CopyReport copy(Consumer<CopyReport> progress) {
        Map<WebsiteId, CompanyFolder> folders = sites.websites().stream()
                .collect(Collectors.toMap(
                        site -> site.website().id(),
                        site -> site.website().company().folder()));
        CopyReport report = CopyReport.NONE;
        List<UploadedImage> batch = copied.after(Optional.empty(), BATCH);
        while (!batch.isEmpty()) {
            report = report.and(copy(batch, folders));
            progress.accept(report);
            Optional<ImageId> last = Optional.of(batch.get(batch.size() - 1).id());
            batch = copied.after(last, BATCH);
        }
        pictures.force();
        return report;
    }

    private CopyReport copy(List<UploadedImage> batch, Map<WebsiteId, CompanyFolder> folders) {
        Map<UniqueName, StoredName> lacking = new LinkedHashMap<>();
        long count = 0;
        for (UploadedImage image : batch) {
            CompanyFolder folder = folders.get(image.accepted().website());
            if (folder == null) {
                throw new IllegalStateException("photo " + image.id().value() + " is of no website");
            }
            for (Rendition which : Rendition.values()) {
                CopyOutcome outcome = pictures.copy(folder, image.uniqueName(), which);
                count += outcome == CopyOutcome.COPIED ? 1 : 0;
                if (outcome == CopyOutcome.MISSING) {
                    lacking.put(image.uniqueName(), new StoredName(folder, image.uniqueName()));
                }
            }
        }
        Set<UniqueName> lost = lacking.isEmpty() ? Set.of() : living.recorded(lacking.keySet());
        List<UniqueName> deleted =
                lacking.keySet().stream().filter(name -> !lost.contains(name)).toList();
        copied.remove(deleted);
        List<StoredName> incomplete = new ArrayList<>(lacking.values());
        incomplete.removeIf(stored -> !lost.contains(stored.name()));
        return new CopyReport(batch.size() - deleted.size(), bytes(batch, deleted), count, deleted.size(), incomplete);
    }

    private static ByteSize bytes(List<UploadedImage> batch, List<UniqueName> deleted) {
        return new ByteSize(batch.stream()
                .filter(image -> !deleted.contains(image.uniqueName()))
                .map(UploadedImage::accepted)
                .mapToLong(CopyPicturesService::bytes)
                .sum());
    }

    private static long bytes(AcceptedImage image) {
        return image.bytes().bytes()
                + image.standard().bytes().bytes()
                + image.thumbnail().bytes().bytes();
    }
}
