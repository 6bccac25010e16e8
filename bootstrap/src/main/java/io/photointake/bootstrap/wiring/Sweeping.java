package io.photointake.bootstrap.wiring;

import io.photointake.adapter.persistence.Database;
import io.photointake.application.installation.SteadyClock;
import io.photointake.application.library.SweepLeftovers;
import io.photointake.application.library.SweepLeftoversCommand;
import io.photointake.application.library.SweepLeftoversService;
import io.photointake.application.library.SweepReport;
import io.photointake.application.port.ImageStore;
import io.photointake.application.retention.GuestsSwept;
import io.photointake.application.retention.SweepGuests;
import io.photointake.application.retention.SweepGuestsService;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sweeps that a server makes by itself, and what it logs of them. */
final class Sweeping {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeping.class);

    /** Above the longest that an upload may take. */
    private static final Duration MIN_AGE = Duration.ofHours(1);

    private final SweepGuests guests;
    private final SweepLeftovers leftovers;
    private final Database database;
    private final SweepLeftoversCommand command;

    Sweeping(Database database, ImageStore store, Duration quarantine) {
        SteadyClock clock = new SteadyClock(database.installationRepository(), Clock.systemUTC());
        this.guests = new SweepGuestsService(database.siteRepository(), database.imageRepository(), store, clock);
        this.leftovers = new SweepLeftoversService(store, database.imageRepository(), clock);
        this.database = database;
        this.command = new SweepLeftoversCommand(MIN_AGE, quarantine, /* evenMany= */ false, /* dryRun= */ false);
    }

    void sweepGuests() {
        GuestsSwept swept = guests.sweep(/* clockTrusted= */ false);
        if (swept.clockDoubted()) {
            LOG.warn("The clock has jumped, so no photos of guests are removed until a day has passed; if it is right,"
                    + " run sweep --trust-clock");
        } else if (swept.images() > 0) {
            boolean forgotten = database.forgetRemoved();
            LOG.info(
                    "Removed {} photos of guests, whose time was over; the pictures of {} could not be removed{}",
                    swept.images(),
                    swept.left(),
                    forgotten ? "" : "; the database's log still holds their rows until the next time");
        }
    }

    void sweepLeftovers() {
        SweepReport report = leftovers.sweep(command, name -> {});
        if (report.stopped()) {
            LOG.error(
                    "{} of {} photos that are stored are on no record, so nothing was swept: is this the right"
                            + " database, and no old copy? See sweep --dry-run and verify",
                    report.unrecorded(),
                    report.examined());
        } else if (report.quarantined() + report.restored() + report.purged() + report.discarded() + report.left()
                > 0) {
            LOG.info(
                    "Swept {} photos: {} that are on no record are in quarantine now, {} are back from it, {} deleted"
                            + " after their time in it, {} unfinished uploads discarded, {} could not be moved or removed",
                    report.examined(),
                    report.quarantined(),
                    report.restored(),
                    report.purged(),
                    report.discarded(),
                    report.left());
        }
    }
}
