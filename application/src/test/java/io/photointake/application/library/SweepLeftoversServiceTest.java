package io.photointake.application.library;

import static io.photointake.application.port.AcceptedImages.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.installation.SteadyClock;
import io.photointake.application.port.AcceptedImages;
import io.photointake.application.port.InMemoryImageRepository;
import io.photointake.application.port.InMemoryImageStore;
import io.photointake.application.port.InMemoryInstallationRepository;
import io.photointake.application.port.StoredName;
import io.photointake.domain.image.AcceptedImage;
import io.photointake.domain.image.ImageFormat;
import io.photointake.domain.image.Rendition;
import io.photointake.domain.image.UniqueName;
import io.photointake.domain.site.CompanyFolder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SweepLeftoversServiceTest {
    private static final CompanyFolder FOLDER = new CompanyFolder("Acme");
    private static final CompanyFolder OTHER_FOLDER = new CompanyFolder("Other");
    private static final Duration HOUR = Duration.ofHours(1);

    private final SettableClock clock = new SettableClock();
    private final InMemoryImageStore store = new InMemoryImageStore(clock);
    private final InMemoryImageRepository repository = new InMemoryImageRepository();
    private final SweepLeftovers sweep = new SweepLeftoversService(
            store, repository, new SteadyClock(new InMemoryInstallationRepository(FOLDER, repository), clock));

    @Test
    void quarantinesOldBytesWithoutARowInEveryFolder() {
        UniqueName one = orphan(FOLDER);
        UniqueName other = orphan(OTHER_FOLDER);
        clock.pass(HOUR.plusMillis(1));

        assertEquals(report(2, 2, 2, 0, 0), sweep(HOUR));

        assertTrue(store.open(FOLDER, one, Rendition.ORIGINAL).isEmpty());
        assertTrue(store.open(OTHER_FOLDER, other, Rendition.ORIGINAL).isEmpty());
    }

    @Test
    void leavesWhatIsNoOlderThanTheAge() {
        orphan(FOLDER);
        clock.pass(HOUR);

        assertEquals(report(0, 0, 0, 0, 0), sweep(HOUR));
        assertEquals(1, store.committedCount());
    }

    @Test
    void leavesWhatIsOnRecordHoweverOld() {
        UniqueName kept = photo();
        orphan(FOLDER);
        clock.pass(Duration.ofDays(1000));

        assertEquals(report(2, 1, 1, 0, 0), sweep(HOUR));
        assertTrue(store.open(FOLDER, kept, Rendition.ORIGINAL).isPresent());
    }

    @Test
    void throwsAwayOnlyOldStagedFiles() throws IOException {
        store.stage(new ByteArrayInputStream(new byte[] {1}));
        store.stage(new ByteArrayInputStream(new byte[] {2}));
        store.forgetUploads();
        clock.pass(HOUR.plusMillis(1));
        store.stage(new ByteArrayInputStream(new byte[] {3}));

        assertEquals(report(0, 0, 0, 2, 0), sweep(HOUR));
        assertEquals(1, store.stagedCount());
    }

    @Test
    void sweepsEverythingWithoutARowAtAgeZero() {
        orphan(FOLDER);
        clock.pass(Duration.ofMillis(1));

        assertEquals(report(1, 1, 1, 0, 0), sweep(Duration.ZERO));
    }

    @ParameterizedTest
    @ValueSource(ints = {499, 500, 501, 1000, 1203})
    void sweepsAnyNumberAndKeepsEveryThirdThatIsOnRecord(int names) {
        List<UniqueName> kept = new ArrayList<>();
        for (int i = 0; i < names; i++) {
            if (i % 3 == 0) {
                kept.add(photo());
            } else {
                orphan(FOLDER);
            }
        }
        clock.pass(HOUR.plusMillis(1));

        assertEquals(report(names, names - kept.size(), names - kept.size(), 0, 0), sweep(HOUR));

        assertEquals(kept.size(), store.committedCount());
        kept.forEach(
                name -> assertTrue(store.open(FOLDER, name, Rendition.ORIGINAL).isPresent()));
    }

    @Test
    void findsNothingASecondTime() {
        orphan(FOLDER);
        clock.pass(HOUR.plusMillis(1));
        sweep(HOUR);

        assertEquals(report(0, 0, 0, 0, 0), sweep(HOUR));
    }

    @Test
    void goesOnPastPicturesThatCannotBeRemoved() {
        UniqueName stuck = orphan(FOLDER);
        for (int i = 0; i < 600; i++) {
            orphan(FOLDER);
        }
        store.stick(stuck);
        clock.pass(HOUR.plusMillis(1));

        assertEquals(report(601, 601, 600, 0, 1), sweep(HOUR));
        assertEquals(report(1, 1, 0, 0, 1), sweep(HOUR), "it is looked at again, and told of again");
    }

    @Test
    void tellsOfAllItCouldNotRemove() throws IOException {
        orphan(FOLDER);
        orphan(OTHER_FOLDER);
        store.stage(new ByteArrayInputStream(new byte[] {1}));
        store.forgetUploads();
        clock.pass(HOUR.plusMillis(1));
        store.failWrites(true);

        assertEquals(report(2, 2, 0, 0, 3), sweep(HOUR));
    }

    @Test
    void deletesForGoodOnlyAfterTheTimeInQuarantine() {
        orphan(FOLDER);
        clock.pass(HOUR.plusMillis(1));
        sweep(HOUR);
        pass(Duration.ofDays(6));
        assertEquals(0, sweep(HOUR).purged());
        assertEquals(1, store.quarantinedCount());
        clock.pass(Duration.ofHours(23));
        assertEquals(0, sweep(HOUR).purged());
        clock.pass(Duration.ofHours(2));

        assertEquals(1, sweep(HOUR).purged());
        assertEquals(0, store.quarantinedCount());
    }

    @Test
    void countsTheTimeInQuarantineAnewWhenTheClockHasJumped() {
        orphan(FOLDER);
        clock.pass(HOUR.plusMillis(1));
        sweep(HOUR);
        clock.pass(Duration.ofDays(80 * 365));
        assertEquals(0, sweep(HOUR).purged());
        pass(Duration.ofDays(6));
        assertEquals(0, sweep(HOUR).purged());
        clock.pass(Duration.ofHours(23));
        assertEquals(0, sweep(HOUR).purged());
        clock.pass(Duration.ofHours(2));
        assertEquals(1, sweep(HOUR).purged());
    }

    @Test
    void bringsBackWhatIsOnRecordAgainHoweverLongItWasAway() {
        UniqueName name = photo();
        store.quarantine(FOLDER, name, clock.instant());
        clock.pass(Duration.ofDays(30));

        assertEquals(1, sweep(HOUR).restored());
        assertTrue(store.open(FOLDER, name, Rendition.ORIGINAL).isPresent());
    }

    @Test
    void stopsBeforeItTakesMoreThanATenthAndAHundred() {
        for (int i = 0; i < 101; i++) {
            orphan(FOLDER);
        }
        for (int i = 0; i < 908; i++) {
            photo();
        }
        clock.pass(HOUR.plusMillis(1));

        SweepReport stopped = sweep.sweep(command(HOUR, false, false), name -> {});
        assertTrue(stopped.stopped());
        assertEquals(101, stopped.unrecorded());
        assertEquals(0, store.quarantinedCount());
        assertEquals(0, sweep.sweep(command(HOUR, false, true), name -> {}).purged());

        photo();
        clock.pass(HOUR.plusMillis(1));
        assertEquals(101, sweep.sweep(command(HOUR, false, false), name -> {}).quarantined());
    }

    @Test
    void takesAHundredHoweverFewThereAre() {
        for (int i = 0; i < 100; i++) {
            orphan(FOLDER);
        }
        clock.pass(HOUR.plusMillis(1));

        assertEquals(100, sweep.sweep(command(HOUR, false, false), name -> {}).quarantined());
    }

    @Test
    void changesNothingInADryRunAndTellsEachName() throws IOException {
        UniqueName name = orphan(FOLDER);
        UniqueName recorded = photo();
        store.quarantine(FOLDER, recorded, clock.instant());
        store.stage(new ByteArrayInputStream(new byte[] {1}));
        store.forgetUploads();
        clock.pass(HOUR.plusMillis(1));
        List<StoredName> taken = new ArrayList<>();

        assertEquals(new SweepReport(1, 1, 1, 1, 0, 0, 0, false), sweep.sweep(command(HOUR, false, true), taken::add));
        assertEquals(List.of(new StoredName(FOLDER, name)), taken);
        assertEquals(1, store.committedCount());
        assertEquals(1, store.quarantinedCount());
        assertEquals(1, store.stagedCount());
    }

    private SweepReport sweep(Duration minAge) {
        return sweep.sweep(command(minAge, true, false), name -> {});
    }

    private static SweepLeftoversCommand command(Duration minAge, boolean evenMany, boolean dryRun) {
        return new SweepLeftoversCommand(minAge, Duration.ofDays(7), evenMany, dryRun);
    }

    /** With a look at the clock each day. */
    private void pass(Duration time) {
        Duration left = time;
        while (left.compareTo(Duration.ofDays(1)) > 0) {
            clock.pass(Duration.ofDays(1));
            left = left.minusDays(1);
            assertEquals(0, sweep(HOUR).purged());
        }
        clock.pass(left);
    }

    private static SweepReport report(long examined, long unrecorded, long quarantined, long discarded, long left) {
        return new SweepReport(examined, unrecorded, quarantined, 0, 0, discarded, left, false);
    }

    private UniqueName orphan(CompanyFolder folder) {
        UniqueName name = new UniqueName(UUID.randomUUID(), ImageFormat.JPEG);
        Shelf.put(store, folder, name);
        return name;
    }

    private UniqueName photo() {
        AcceptedImage image = AcceptedImages.aPhoto();
        Shelf.put(store, FOLDER, image.uniqueName());
        recorded(repository, List.of(image), Optional.empty());
        return image.uniqueName();
    }
}
