package io.photointake.application.retention;

import io.photointake.application.installation.SteadyClock;
import io.photointake.application.port.ImageRepository;
import io.photointake.application.port.ImageStore;
import io.photointake.application.port.SiteRepository;
import io.photointake.domain.image.UploadedImage;
import io.photointake.domain.policy.ConfiguredWebsite;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@link SweepGuests}, some photos at a time: their rows first, so that a photo that is listed has its bytes. */
public final class SweepGuestsService implements SweepGuests {
    private static final int BATCH = 100;

    /** For so long a clock that has jumped is not believed. */
    private static final Duration UNTIL_SOMEBODY_NOTICES = Duration.ofDays(1);

    private final SiteRepository sites;
    private final ImageRepository images;
    private final ImageStore store;
    private final SteadyClock clock;

    public SweepGuestsService(SiteRepository sites, ImageRepository images, ImageStore store, SteadyClock clock) {
        this.sites = sites;
        this.images = images;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public GuestsSwept sweep(boolean clockTrusted) {
        SteadyClock.Reading reading = clock.read();
        if (!clockTrusted && !reading.isSteadyFor(UNTIL_SOMEBODY_NOTICES)) {
            return GuestsSwept.CLOCK_DOUBTED;
        }
        Instant now = reading.at();
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
