package io.photointake.application.retention;

import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.ImageStore;
import io.photointake.application.port.SiteRepository;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.policy.ConfiguredWebsite;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@link SweepGuests}, some photos at a time: their rows first, so that a photo that is listed has its bytes. */
public final class SweepGuestsService implements SweepGuests {
    private static final int BATCH = 100;

    private final SiteRepository sites;
    private final ImageRepository images;
    private final ImageStore store;
    private final Clock clock;

    public SweepGuestsService(SiteRepository sites, ImageRepository images, ImageStore store, Clock clock) {
        this.sites = sites;
        this.images = images;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public GuestsSwept sweep() {
        Instant now = clock.instant();
        GuestsSwept all = GuestsSwept.NONE;
        for (ConfiguredWebsite site : sites.websites()) {
            Optional<Duration> stay = site.keeping().guestsPhotosStay();
            if (stay.isPresent()) {
                all = sweep(site, now.minus(stay.get()), all);
            }
        }
        return all;
    }

    private GuestsSwept sweep(ConfiguredWebsite site, Instant before, GuestsSwept soFar) {
        GuestsSwept all = soFar;
        List<UploadedImage> batch = images.removeOfGuests(site.website().id(), before, BATCH);
        while (!batch.isEmpty()) {
            for (UploadedImage image : batch) {
                all = all.and(store.deleteIfPossible(site.website().company().folder(), image.uniqueName()));
            }
            batch = images.removeOfGuests(site.website().id(), before, BATCH);
        }
        return all;
    }
}
