package io.photointake.application.library;

import static io.photointake.application.port.AcceptedImages.recorded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.photointake.application.port.AcceptedImages;
import io.photointake.application.port.InMemoryImageRepository;
import io.photointake.application.port.InMemoryImageStore;
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
    private final SweepLeftovers sweep = new SweepLeftoversService(store, repository, clock);

    @Test
    void deletesOldBytesWithoutARowInEveryFolder() {
        UniqueName one = orphan(FOLDER);
        UniqueName other = orphan(OTHER_FOLDER);
        clock.pass(HOUR.plusMillis(1));

        assertEquals(new SweepReport(2, 2, 0, 0), sweep.sweep(HOUR));

        assertTrue(store.open(FOLDER, one, Rendition.ORIGINAL).isEmpty());
        assertTrue(store.open(OTHER_FOLDER, other, Rendition.ORIGINAL).isEmpty());
    }

    @Test
    void leavesWhatIsNoOlderThanTheAge() {
        orphan(FOLDER);
        clock.pass(HOUR);

        assertEquals(new SweepReport(0, 0, 0, 0), sweep.sweep(HOUR));
        assertEquals(1, store.committedCount());
    }

    @Test
    void leavesWhatIsOnRecordHoweverOld() {
        UniqueName kept = photo();
        orphan(FOLDER);
        clock.pass(Duration.ofDays(1000));

        assertEquals(new SweepReport(2, 1, 0, 0), sweep.sweep(HOUR));
        assertTrue(store.open(FOLDER, kept, Rendition.ORIGINAL).isPresent());
    }

    @Test
    void throwsAwayOnlyOldStagedFiles() throws IOException {
        store.stage(new ByteArrayInputStream(new byte[] {1}));
        store.stage(new ByteArrayInputStream(new byte[] {2}));
        store.forgetUploads();
        clock.pass(HOUR.plusMillis(1));
        store.stage(new ByteArrayInputStream(new byte[] {3}));

        assertEquals(new SweepReport(0, 0, 2, 0), sweep.sweep(HOUR));
        assertEquals(1, store.stagedCount());
    }

    @Test
    void sweepsEverythingWithoutARowAtAgeZero() {
        orphan(FOLDER);
        clock.pass(Duration.ofMillis(1));

        assertEquals(new SweepReport(1, 1, 0, 0), sweep.sweep(Duration.ZERO));
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

        assertEquals(new SweepReport(names, names - kept.size(), 0, 0), sweep.sweep(HOUR));

        assertEquals(kept.size(), store.committedCount());
        kept.forEach(
                name -> assertTrue(store.open(FOLDER, name, Rendition.ORIGINAL).isPresent()));
    }

    @Test
    void findsNothingASecondTime() {
        orphan(FOLDER);
        clock.pass(HOUR.plusMillis(1));
        sweep.sweep(HOUR);

        assertEquals(new SweepReport(0, 0, 0, 0), sweep.sweep(HOUR));
    }

    @Test
    void goesOnPastPicturesThatCannotBeRemoved() {
        UniqueName stuck = orphan(FOLDER);
        for (int i = 0; i < 600; i++) {
            orphan(FOLDER);
        }
        store.stick(stuck);
        clock.pass(HOUR.plusMillis(1));

        assertEquals(new SweepReport(601, 600, 0, 1), sweep.sweep(HOUR));
        assertEquals(new SweepReport(1, 0, 0, 1), sweep.sweep(HOUR), "it is looked at again, and told of again");
    }

    @Test
    void tellsOfAllItCouldNotRemove() throws IOException {
        orphan(FOLDER);
        orphan(OTHER_FOLDER);
        store.stage(new ByteArrayInputStream(new byte[] {1}));
        store.forgetUploads();
        clock.pass(HOUR.plusMillis(1));
        store.failWrites(true);

        assertEquals(new SweepReport(2, 0, 0, 3), sweep.sweep(HOUR));
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
